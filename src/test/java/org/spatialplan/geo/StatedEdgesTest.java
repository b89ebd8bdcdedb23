package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** An edge is straight where it was stated, on all the ways that geometries come. */
@Tag("thorough")
class StatedEdgesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final double FARTHEST_M = 0.000_1;
    private static final int PROBES = 1000;
    /** Of 300 km in metres. */
    private static final double MAX_MAGNITUDE = 5.477121;

    /** An edge in its system; to both sides of it lies ground as deep as a tenth of its length. */
    record Edge(Crs crs, Coordinate from, Coordinate to, double metres) {

        Coordinate at(double share) {
            return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
        }

        Coordinate beside(double share, double depth) {
            Coordinate at = at(share);
            return new Coordinate(at.x - depth * (to.y - from.y), at.y + depth * (to.x - from.x));
        }

        @Override
        public String toString() {
            return crs + " " + from + " " + to;
        }
    }

    @Provide
    Arbitrary<Edge> edges() {
        return edges(
                117,
                120,
                23,
                27,
                "CRS84",
                "EPSG:4490",
                "EPSG:4548",
                "EPSG:4549",
                "EPSG:4527",
                "EPSG:4528",
                "EPSG:3857",
                "EPSG:32650");
    }

    /** From the south of China to its north, in the projections that its maps are drawn in. */
    @Provide
    Arbitrary<Edge> edgesFromSouthToNorth() {
        return edges(
                107, 113, 18, 53, "CRS84", "EPSG:4508", "EPSG:4545", "EPSG:32649", "EPSG:3857", "Albers", "Lambert");
    }

    private static Arbitrary<Edge> edges(double west, double east, double south, double north, String... systems) {
        return Combinators.combine(
                        Arbitraries.of(systems).map(StatedEdgesTest::crs),
                        evenly(west, east),
                        evenly(south, north),
                        evenly(0, MAX_MAGNITUDE),
                        evenly(0, 6.28319))
                .as(StatedEdgesTest::edge);
    }

    private static Arbitrary<Double> evenly(double least, double most) {
        return Arbitraries.doubles().between(least, most).ofScale(6).withDistribution(RandomDistribution.uniform());
    }

    /** By code, or a conic projection of the whole country. */
    private static Crs crs(String system) {
        if (system.startsWith("EPSG") || system.equals("CRS84")) {
            return Crs.parse(system);
        }
        String method = system.equals("Albers") ? "Albers" : "Lambert_Conformal_Conic";
        return Crs.ofWkt("PROJCS[\"China\"," + Crs.ofEpsg(4490).esriWkt() + ",PROJECTION[\"" + method
                + "\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",105.0],PARAMETER[\"Standard_Parallel_1\",25.0],"
                + "PARAMETER[\"Standard_Parallel_2\",47.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
    }

    private static Edge edge(Crs crs, double lon, double lat, double magnitude, double azimuth) {
        double metres = Math.pow(10, magnitude);
        Coordinate from =
                crs.fromLonLat(FACTORY.createPoint(new Coordinate(lon, lat))).getCoordinate();
        double unit = metres / (crs.isGeographic() ? 111_320 : 1);
        Coordinate to = new Coordinate(from.x + unit * Math.sin(azimuth), from.y + unit * Math.cos(azimuth));
        return new Edge(crs, from, to, metres);
    }

    private static Geometry ground(Crs crs, Coordinate... line) {
        return FRAME.toGround(crs.toLonLat(FACTORY.createLineString(line)));
    }

    private static Geometry area(Crs crs, Coordinate... shell) {
        return FRAME.toGround(crs.toLonLat(FACTORY.createPolygon(shell)));
    }

    @Property(seed = "13", tries = 300)
    void keepTheirCourse(@ForAll("edges") Edge edge) {
        assertThat(farthestM(edge, FRAME)).isLessThanOrEqualTo(FARTHEST_M);
    }

    @Property(seed = "13", tries = 300)
    void keepTheirCourseFromSouthToNorth(@ForAll("edgesFromSouthToNorth") Edge edge) {
        assertThat(farthestM(edge, GroundFrame.about(110))).isLessThanOrEqualTo(FARTHEST_M);
    }

    private static double farthestM(Edge edge, GroundFrame frame) {
        Geometry lonLat = edge.crs().toLonLat(FACTORY.createLineString(new Coordinate[] {edge.from(), edge.to()}));
        IndexedFacetDistance line = new IndexedFacetDistance(frame.toGround(lonLat));
        return IntStream.rangeClosed(0, PROBES)
                .mapToObj(i -> edge.at((double) i / PROBES))
                .map(place -> frame.toGround(edge.crs().toLonLat(FACTORY.createPoint(place))))
                .mapToDouble(line::distance)
                .max()
                .orElseThrow();
    }

    @Property(seed = "13", tries = 300)
    void neighboursThatShareAnEdgeOnlyTouch(@ForAll("edges") Edge edge) {
        Geometry left = area(edge.crs(), edge.from(), edge.to(), edge.beside(0.7, 0.1), edge.from());
        Geometry right = area(
                edge.crs(),
                edge.beside(0.4, -0.1),
                edge.beside(0.9, -0.05),
                edge.to(),
                edge.from(),
                edge.beside(0.4, -0.1));

        assertThat(shared(left, right)).isZero();
    }

    @Property(seed = "13", tries = 100)
    void neighboursWithOtherVerticesOnAnEdgeShareLessThanAMillimetre(
            @ForAll("edges") Edge edge,
            @ForAll @DoubleRange(min = 0.05, max = 0.5) double first,
            @ForAll @DoubleRange(min = 0.55, max = 0.95) double second) {
        Geometry left = area(edge.crs(), edge.from(), edge.to(), edge.beside(0.7, 0.1), edge.from());
        Geometry right = area(
                edge.crs(), edge.to(), edge.at(second), edge.at(first), edge.from(), edge.beside(0.4, -0.1), edge.to());

        assertThat(shared(left, right)).isLessThan(0.001 * edge.metres());
    }

    private static double shared(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }

    @Property(seed = "13", tries = 300)
    void areTheSameWhicheverWayTheyRun(@ForAll("edges") Edge edge) {
        Geometry there = ground(edge.crs(), edge.from(), edge.to());
        Geometry back = ground(edge.crs(), edge.to(), edge.from());

        assertThat(there.reverse().equalsExact(back)).isTrue();
    }

    @Property(seed = "13", tries = 300)
    void areTheSameFromAnotherSystemAndBack(@ForAll("edges") Edge edge) {
        Crs zone = Crs.parse("EPSG:4549");
        Geometry lonLat = edge.crs().toLonLat(FACTORY.createLineString(new Coordinate[] {edge.from(), edge.to()}));
        Geometry back = zone.toLonLat(zone.fromLonLat(lonLat));
        IndexedFacetDistance line = new IndexedFacetDistance(FRAME.toGround(lonLat));

        for (Coordinate vertex : FRAME.toGround(back).getCoordinates()) {
            assertThat(line.distance(FACTORY.createPoint(vertex))).isLessThanOrEqualTo(2 * FARTHEST_M);
        }
    }

    /** A parallel of 75 m bends by 0.05 mm at 25° N: what cities are drawn of is not parted. */
    @ParameterizedTest(name = "{0}: an edge of {1} m to the east gets {2} vertices")
    @CsvSource({
        "EPSG:4490, 17, 2",
        "EPSG:4490, 70, 2",
        "EPSG:4490, 140, 3",
        "EPSG:4490, 1000, 17",
        "EPSG:4549, 17, 2",
        "EPSG:4549, 1000, 17",
    })
    void getNoMoreVerticesThanTheyNeed(String code, double metres, int vertices) {
        Edge edge = edge(Crs.parse(code), 118.5, 25, Math.log10(metres), Math.PI / 2);

        assertThat(ground(edge.crs(), edge.from(), edge.to()).getNumPoints()).isEqualTo(vertices);
    }

    @Test
    void leavesShortEdgesAlone() {
        Coordinate[] ring = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> new Coordinate(
                        118.5 + 0.02 * Math.cos(2 * Math.PI * (i % 1000) / 1000),
                        25 + 0.02 * Math.sin(2 * Math.PI * (i % 1000) / 1000)))
                .toArray(Coordinate[]::new);

        assertThat(FRAME.toGround(FACTORY.createPolygon(ring)).getNumPoints()).isEqualTo(1001);
    }

    /** Edges round the earth, as a broken file may hold them by the thousand, fill no memory. */
    @Test
    void refusesWhatNoMemoryHolds() {
        Crs zone = Crs.parse("EPSG:4549");
        Coordinate[] zigzag = IntStream.range(0, 2000)
                .mapToObj(i -> new Coordinate(i % 2 == 0 ? -1e6 : 2e6, 2_700_000 + i))
                .toArray(Coordinate[]::new);

        assertThatThrownBy(() -> zone.toLonLat(FACTORY.createLineString(zigzag)))
                .isInstanceOf(UnprojectableGeometryException.class)
                .hasMessageContaining("too long");
    }
}
