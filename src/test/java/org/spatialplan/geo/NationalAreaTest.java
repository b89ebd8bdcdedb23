package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The service's areas against those of the national rule for land surveys. */
class NationalAreaTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** 118.60–118.61° E, 24.90–24.91° N, with its area on CGCS2000. */
    private static final Geometry CELL = FACTORY.toGeometry(new Envelope(118.60, 118.61, 24.90, 24.91));

    private static final double CELL_M2 = 1_119_097.316;
    /** The last digit of the cell's area. */
    private static final double TO_A_THOUSANDTH = 0.001;
    /** The same cell with a vertex each 50 m, so that chords and parallels have the same area. */
    private static final Geometry DIVIDED_CELL = Densifier.densify(CELL, 0.0005);
    /** Edges lie within 0.05 mm of their course, and half of them on either side of it. */
    private static final double M2_PER_METRE_OF_OUTLINE = 0.000_03;

    @Test
    void theRuleGivesTheAreaOfItsCell() {
        assertThat(NationalAreaFormula.cellM2(118.60, 24.90, 118.61, 24.91))
                .isCloseTo(CELL_M2, within(TO_A_THOUSANDTH));
        assertThat(NationalAreaFormula.ofDegreesM2(CELL)).isCloseTo(CELL_M2, within(TO_A_THOUSANDTH));
    }

    /** In degrees and in both zones that meet in the city. */
    @ParameterizedTest
    @ValueSource(ints = {4490, 4549, 4528, 4548, 4527})
    void theCellHasItsAreaInWhicheverSystemItsOutlineIsStated(int system) {
        Crs stated = Crs.ofEpsg(system);
        Geometry submitted = stated.verticesFromLonLat(DIVIDED_CELL);

        assertThat(FRAME.areaM2(FRAME.toGround(stated.toLonLat(submitted))))
                .isCloseTo(CELL_M2, within(TO_A_THOUSANDTH));
    }

    /**
     * Four corners alone: an edge is straight in the system that states it. In degrees it is a parallel, in a zone a chord, and
     * a geodesic bends otherwise. Two opposite edges bend alike, so the cell changes by thousandths of a square metre.
     */
    @ParameterizedTest
    @CsvSource({"4490, 1119097.313", "4549, 1119097.315", "4548, 1119097.315"})
    void fourCornersAreJoinedInTheSystemThatStatesThem(int system, double areaM2) {
        Crs stated = Crs.ofEpsg(system);
        Geometry submitted = stated.verticesFromLonLat(CELL);

        assertThat(FRAME.areaM2(FRAME.toGround(stated.toLonLat(submitted)))).isCloseTo(areaM2, within(TO_A_THOUSANDTH));
        assertThat(GroundMeasure.areaM2(CELL)).isCloseTo(1_119_097.317, within(TO_A_THOUSANDTH));
    }

    /** Half of the cell: only one of the two bent edges is left, and the difference of the kinds of edge shows. */
    @Test
    void aTriangleShowsWhichEdgeIsMeant() {
        Geometry triangle = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(118.60, 24.90),
            new Coordinate(118.61, 24.90),
            new Coordinate(118.61, 24.91),
            new Coordinate(118.60, 24.90)
        });
        double parallels = NationalAreaFormula.ofDegreesM2(Densifier.densify(triangle, 0.0005));
        Crs zone = Crs.ofEpsg(4549);
        Geometry inZone = zone.verticesFromLonLat(triangle);

        assertThat(FRAME.areaM2(FRAME.toGround(triangle))).isCloseTo(parallels, within(0.03));
        assertThat(FRAME.areaM2(FRAME.toGround(zone.toLonLat(inZone))) - parallels)
                .isCloseTo(14.81, within(0.05));
        assertThat(GroundMeasure.areaM2(triangle) - parallels).isCloseTo(15.17, within(0.05));
    }

    /** From 20 m to 10 km across, with corners to the millimetre, in both zones. Software rounds, which changes the last digit. */
    @ParameterizedTest
    @CsvSource({"4549, 120, 0", "4548, 117, 0", "4549, 120, 1", "4548, 117, 1"})
    void parcelsHaveTheAreasThatSurveySoftwareComputes(int system, double centralMeridian, int rounding) {
        Crs zone = Crs.ofEpsg(system);
        Random random = new Random(system);
        for (int i = 0; i < 200; i++) {
            Polygon parcel = parcel(zone, random);
            double surveyed = NationalAreaFormula.ofZoneM2(parcel, centralMeridian, rounding == 1);

            assertThat(FRAME.areaM2(FRAME.toGround(zone.toLonLat(parcel))))
                    .as(parcel.toText())
                    .isCloseTo(surveyed, within(M2_PER_METRE_OF_OUTLINE * parcel.getLength()));
        }
    }

    private static Polygon parcel(Crs zone, Random random) {
        Coordinate lonLat = new Coordinate(117.6 + random.nextDouble(1.5), 24.5 + random.nextDouble(1.2));
        Coordinate middle = zone.verticesFromLonLat(FACTORY.createPoint(lonLat)).getCoordinate();
        double reach = 20 * Math.pow(500, random.nextDouble());
        int corners = 3 + random.nextInt(6);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = reach * (0.5 + random.nextDouble(0.5));
            ring[i] = new Coordinate(
                    millimetres(middle.x + radius * Math.cos(angle)), millimetres(middle.y + radius * Math.sin(angle)));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }
}
