package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.SmallCity;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.boundary.ReportBoundaryPoints;
import org.spatialplan.report.boundary.ReportDrawing;
import org.spatialplan.run.Program;
import org.spatialplan.run.Seeds;
import org.spatialplan.text.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ground of a report as files that are handed in, and the same ground read from them. */
@Tag("service")
class WrittenGroundTest {

    private static final SmallCity PLACES = new SmallCity();
    private static final PlanMap CITY = new SmallCity()
            .feature("districts/town", "POLYGON((-90 -90,90 -90,90 90,-90 90,-90 -90))", 0)
            .feature("city/town", "POLYGON((-90 -90,90 -90,90 90,-90 90,-90 -90))", 0)
            .feature("red-lines/wood", "POLYGON((0 0,20 0,20 20,0 20,0 0))", 10, Map.of("zone", "other"))
            .map();
    private static final CheckedMap MAP =
            CheckedMap.of(CITY.catalogue(), CITY::findLayer, CITY.rulesOn(GeodataFiles.DAY), CITY.frame());
    private static final Crs ANY = Crs.ofEpsg(4490);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    private Path folder;

    /** Areas differ by what the last digit of the points makes of the outline; the file states them with four decimals of a hectare. */
    @Test
    void boundaryPointsSentBackAreTheSameGroundWithTheSameVerdict() {
        Random random = Seeds.random("grounds that are written");
        List<String> wkt = IntStream.range(0, 60).mapToObj(i -> ground(random)).toList();
        ConflictReport report = report("grounds.wkt", String.join("\n", wkt));
        for (Crs wanted : List.of(ANY, Crs.ofEpsg(4549), Crs.ofEpsg(4527))) {
            byte[] file = ReportBoundaryPoints.of(report, wanted, StandardCharsets.UTF_8);
            ConflictReport again = report("grounds.txt", file);

            assertThat(again.grounds()).hasSameSizeAs(report.grounds());
            assertThat(again.submission().remarks())
                    .extracting(Finding::code)
                    .isSubsetOf("accuracy-not-stated", "encoding", "precision-not-accuracy", "zone-prefix-missing");
            for (int i = 0; i < wkt.size(); i++) {
                CheckedGround before = report.grounds().get(i);
                CheckedGround after = again.grounds().get(i);
                assertThat(after.verdict().state())
                        .as(wkt.get(i))
                        .isEqualTo(before.verdict().state());
                assertThat(after.verdict().certainty())
                        .as(wkt.get(i))
                        .isEqualTo(before.verdict().certainty());
                assertThat(areaM2(after)).isCloseTo(areaM2(before), within(0.001 * lengthM(before)));
            }
        }
    }

    @Test
    void theZoneIsTheOneWithMostOfTheGround() {
        // 118.5 E parts zone 39 from zone 40, and is 0 km here
        ConflictReport west = report("x.wkt", lonLat("POLYGON((-3 0,1 0,1 1,-3 1,-3 0))"));
        ConflictReport east = report("x.wkt", lonLat("POLYGON((2 0,3 0,3 1,2 1,2 0))"));

        assertThat(text(west, ANY)).contains("带号=39\r\n").containsPattern("J1,1,\\d{7}\\.\\d{3},39\\d{6}\\.\\d{3}\r\n");
        assertThat(ReportBoundaryPoints.remarks(west, ANY))
                .extracting(Finding::code)
                .containsOnly("written-in-one-zone");
        assertThat(text(east, ANY)).contains("带号=40\r\n");
        assertThat(ReportBoundaryPoints.remarks(east, ANY)).isEmpty();
        assertThat(text(west, Crs.ofEpsg(4549)))
                .contains("带号=40\r\n")
                .containsPattern("J1,1,\\d{7}\\.\\d{3},34\\d{4}\\.\\d{3}\r\n");
    }

    /** Surveyors' coordinates stay what they are, whichever zone the ground lies in. */
    @Test
    void coordinatesOfAZoneStayTheirs() {
        ConflictReport report =
                SubmittedReports.of("parcels.txt", SubmittedReports.squares(2, 2_757_000, 369_000, 200), Map.of());

        assertThat(text(report, ANY))
                .contains(
                        "4,3.9983,DK001,地块1,面,,,,@", "J1,1,2757200.000,40369000.000\r\nJ2,1,2757200.000,40369200.000");
        assertThat(text(report, Crs.ofEpsg(4549))).contains("J1,1,2757200.000,369000.000\r\n");
    }

    @Test
    void whatHasNoAreaIsLeftOutAndTold() {
        ConflictReport both =
                report("x.wkt", lonLat("POLYGON((2 0,3 0,3 1,2 1,2 0))") + "\n" + lonLat("LINESTRING(2 0,3 0)"));
        ConflictReport lines = report("x.wkt", lonLat("LINESTRING(2 0,3 0)"));

        assertThat(text(both, ANY).lines().filter(line -> line.endsWith("@"))).hasSize(1);
        assertThat(ReportBoundaryPoints.remarks(both, ANY))
                .extracting(Finding::code)
                .containsOnly("left-out-of-file");
        assertThat(ReportDrawing.remarks(both, ANY)).isEmpty();
        assertThatThrownBy(() -> text(lines, ANY)).isInstanceOf(BadParameterException.class);
    }

    /** Short edges get no points: an office numbers corners. */
    @Test
    void cornersStayCorners() {
        assertThat(text(report("x.wkt", lonLat("POLYGON((2 0,2.3 0,2.3 0.3,2 0.3,2 0))")), ANY))
                .contains("4,9.0");
    }

    /** GDAL reads a drawing's outlines: those of each layer have the areas of the report. */
    @Test
    void gdalReadsTheDrawing() throws IOException {
        Needed.program("ogr2ogr", "--version");
        Random random = Seeds.random("grounds that are drawn");
        List<String> wkt = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(i -> ground(random)).toList());
        wkt.add(lonLat("POLYGON((19 5,21 5,21 6,19 6,19 5))"));
        String features = IntStream.range(0, wkt.size())
                .mapToObj(i -> "{\"type\":\"Feature\",\"properties\":{\"name\":\"100% ^地块\\\\" + i + "\"},\"geometry\":"
                        + geoJson(wkt.get(i)) + "}")
                .collect(Collectors.joining(","));
        ConflictReport report = report("x.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        Path drawing = Files.write(folder.resolve("report.dxf"), ReportDrawing.of(report, Crs.ofEpsg(4549)));
        Path json = folder.resolve("report.geojson");
        Program.run(
                folder,
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=5",
                json.toString(),
                drawing.toString());
        List<JsonNode> read = List.copyOf(new JsonMapper()
                .readTree(Files.readString(json))
                .get("features")
                .values());

        assertThat(areaM2(read, "GROUND")).isCloseTo(planeM2(report), within(0.001 * metres(report)));
        assertThat(areaM2(read, "OVERLAP") + areaM2(read, "FREE")).isCloseTo(partsM2(report), within(1.0));
        assertThat(areaM2(read, "OVERLAP")).isGreaterThan(1e6);
        assertThat(read.stream()
                        .map(feature -> feature.at("/properties/Text").asString(""))
                        .filter(text -> !text.isEmpty()))
                .hasSize(wkt.size())
                .contains("100% ^地块\\3");
    }

    private static double planeM2(ConflictReport report) {
        return report.grounds().stream()
                .map(ground -> Crs.ofEpsg(4549).fromLonLat(ground.lonLat().orElseThrow()))
                .mapToDouble(Geometry::getArea)
                .sum();
    }

    private static double partsM2(ConflictReport report) {
        return report.grounds().stream()
                .flatMap(ground -> Stream.concat(
                        ground.shared(CITY.frame()).values().stream(), ground.free(CITY.frame()).stream()))
                .mapToDouble(part -> Crs.ofEpsg(4549).fromLonLat(part).getArea())
                .sum();
    }

    private static double metres(ConflictReport report) {
        return report.grounds().stream().mapToDouble(WrittenGroundTest::lengthM).sum();
    }

    /** The area of closed lines, those within others as holes. */
    private static double areaM2(List<JsonNode> features, String layer) {
        Geometry even = FACTORY.createPolygon();
        double sum = 0;
        for (JsonNode feature : features) {
            JsonNode geometry = feature.get("geometry");
            if (feature.at("/properties/Layer").asString().equals(layer)
                    && geometry.get("type").asString().equals("LineString")) {
                Geometry ring = ring(geometry.get("coordinates"));
                if (even.contains(ring)) {
                    sum -= ring.getArea();
                } else {
                    sum += ring.getArea();
                    even = ring;
                }
            }
        }
        return sum;
    }

    private static Geometry ring(JsonNode coordinates) {
        Coordinate[] points = coordinates.values().stream()
                .map(point ->
                        new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()))
                .toArray(Coordinate[]::new);
        assertThat(points[0]).isEqualTo(points[points.length - 1]);
        return FACTORY.createPolygon(points);
    }

    private static double areaM2(CheckedGround ground) {
        return ground.ground()
                .shape(2)
                .map(shape -> CITY.frame().areaM2(shape.ground()))
                .orElse(0.0);
    }

    private static double lengthM(CheckedGround ground) {
        return ground.ground().shape(2).orElseThrow().ground().getLength();
    }

    private static String text(ConflictReport report, Crs wanted) {
        return new String(
                ReportBoundaryPoints.of(report, wanted, Charset.forName("GB18030")), Charset.forName("GB18030"));
    }

    private static ConflictReport report(String name, String text) {
        return report(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConflictReport report(String name, byte[] bytes) {
        return SubmittedReports.of(name, bytes, Map.of("activity", "new-construction"), MAP, CITY);
    }

    private static String lonLat(String km) {
        return PLACES.toLonLat(km).toText();
    }

    private static String geoJson(String wkt) {
        GeoJsonWriter writer = new GeoJsonWriter(10);
        writer.setEncodeCRS(false);
        try {
            return writer.write(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** A quadrangle, of some a hole, of some a second part; sides from half a metre to kilometres. */
    private static String ground(Random random) {
        double side = 0.0005 * Math.pow(10, random.nextDouble(3.7));
        double x = random.nextDouble(-10, 30);
        double y = random.nextDouble(-10, 30);
        String hole = random.nextBoolean() ? "," + quadrangle(random, x + side / 4, y + side / 4, side / 3) : "";
        String one = "(" + quadrangle(random, x, y, side) + hole + ")";
        String km = random.nextInt(3) > 0
                ? "POLYGON" + one
                : "MULTIPOLYGON(" + one + ",(" + quadrangle(random, x + 2 * side, y, side) + "))";
        return lonLat(km);
    }

    private static String quadrangle(Random random, double x, double y, double side) {
        double off = random.nextDouble(side / 8);
        return String.format(
                Locale.ROOT,
                "(%1$.9f %2$.9f,%3$.9f %2$.9f,%3$.9f %4$.9f,%5$.9f %4$.9f,%1$.9f %2$.9f)",
                x,
                y,
                x + side,
                y + side - off,
                x + off);
    }
}
