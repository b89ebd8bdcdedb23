package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.Needed;

/**
 * Transverse Mercator systems of all kinds, in three spellings, against PROJ's {@code cs2cs}, which is given one of the
 * spellings: what it computes we bring back to where it came from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("service")
class ProjComparisonTest {

    private static final long SEED = 13;
    private static final int SYSTEMS = 60;
    private static final int PLACES = 20;
    private static final double TOLERANCE_M = 0.001;
    private static final double METRES_PER_DEGREE = 111_320;
    /** Beyond it the series of our projection is no longer good to a millimetre. */
    private static final double MAX_DEGREES = 4;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @BeforeAll
    static void proj() {
        Needed.program("cs2cs", "-l");
    }

    /** @param spelling which one PROJ is given */
    record Drawn(
            boolean cgcs2000,
            double meridian,
            double scale,
            double origin,
            double falseEasting,
            double falseNorthing,
            double unit,
            int spelling) {

        static Drawn of(Random random, int spelling) {
            double unit = List.of(1.0, 1.0, 0.3048, 1200 / 3937.0).get(random.nextInt(4));
            double scale =
                    List.of(1.0, 0.9996, 0.99 + random.nextInt(200) * 1e-4).get(random.nextInt(3));
            return new Drawn(
                    random.nextBoolean(),
                    75 + random.nextInt(120) * 0.5 + random.nextInt(2) * 0.123456,
                    scale,
                    random.nextBoolean() ? 0 : random.nextInt(50),
                    random.nextInt(400) * 100_000 + random.nextInt(1000) / 1000.0,
                    random.nextBoolean() ? 0 : -random.nextInt(50) * 100_000,
                    unit,
                    spelling);
        }

        private String geographic(String keyword, String datum, String more) {
            String named = cgcs2000
                    ? "[\"CGCS2000\",6378137,298.257222101" + more + "]"
                    : "[\"WGS 84\",6378137,298.257223563" + more + "]";
            return keyword + "[\"" + datum + "\"," + (more.isEmpty() ? "SPHEROID" : "ELLIPSOID") + named + "]";
        }

        String baseWkt1() {
            return "GEOGCS[\"base\"," + geographic("DATUM", cgcs2000 ? "China_2000" : "WGS_1984", "")
                    + ",PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],"
                    + "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
        }

        private String esri() {
            String base = "GEOGCS[\"base\"," + geographic("DATUM", cgcs2000 ? "D_China_2000" : "D_WGS_1984", "")
                    + ",PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
            return projected(
                    base, "False_Easting", "False_Northing", "Central_Meridian", "Scale_Factor", "Latitude_Of_Origin");
        }

        private String wkt1() {
            return projected(
                    baseWkt1(),
                    "false_easting",
                    "false_northing",
                    "central_meridian",
                    "scale_factor",
                    "latitude_of_origin");
        }

        private String projected(String base, String easting, String northing, String lon, String k, String lat) {
            return "PROJCS[\"drawn\"," + base + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"" + easting + "\","
                    + falseEasting + "],PARAMETER[\"" + northing + "\"," + falseNorthing + "],PARAMETER[\"" + lon
                    + "\","
                    + meridian + "],PARAMETER[\"" + k + "\"," + scale + "],PARAMETER[\"" + lat + "\"," + origin
                    + "],UNIT[\"unit\"," + unit + "]]";
        }

        private String wkt2() {
            String degree = ",ANGLEUNIT[\"degree\",0.0174532925199433]]";
            String length = ",LENGTHUNIT[\"unit\"," + unit + "]]";
            return "PROJCRS[\"drawn\",BASEGEOGCRS[\"base\","
                    + geographic(
                            "DATUM", cgcs2000 ? "China 2000" : "World Geodetic System 1984", ",LENGTHUNIT[\"metre\",1]")
                    + ",PRIMEM[\"Greenwich\",0" + degree + "],CONVERSION[\"drawn\",METHOD[\"Transverse Mercator\","
                    + "ID[\"EPSG\",9807]],PARAMETER[\"Latitude of natural origin\"," + origin + degree
                    + ",PARAMETER[\"Longitude of natural origin\"," + meridian + degree
                    + ",PARAMETER[\"Scale factor at natural origin\"," + scale + ",SCALEUNIT[\"unity\",1]]"
                    + ",PARAMETER[\"False easting\"," + falseEasting + length + ",PARAMETER[\"False northing\","
                    + falseNorthing + length + "],CS[Cartesian,2],AXIS[\"(E)\",east,ORDER[1]" + length
                    + ",AXIS[\"(N)\",north,ORDER[2]" + length + "]";
        }

        List<String> spellings() {
            return List.of(esri(), wkt1(), wkt2());
        }

        @Override
        public String toString() {
            return spellings().get(spelling);
        }
    }

    static Stream<Drawn> systems() {
        Random random = new Random(SEED);
        return IntStream.range(0, SYSTEMS).mapToObj(i -> Drawn.of(random, i % 3));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void liesWhereProjSays(Drawn drawn) {
        Random random = new Random(SEED);
        List<Coordinate> places = Stream.generate(() -> new Coordinate(
                        drawn.meridian + (2 * random.nextDouble() - 1) * MAX_DEGREES, 18 + 36 * random.nextDouble()))
                .limit(PLACES)
                .toList();
        List<Coordinate> there = cs2cs(drawn.baseWkt1(), drawn.toString(), places);

        for (String spelling : drawn.spellings()) {
            Crs crs = Crs.ofWkt(spelling);
            for (int i = 0; i < PLACES; i++) {
                Geometry back = crs.toLonLat(FACTORY.createPoint(there.get(i)));
                assertThat(metres(back.getCoordinate(), places.get(i))).isLessThan(TOLERANCE_M);
                Geometry forth = crs.fromLonLat(FACTORY.createPoint(places.get(i)));
                assertThat(forth.getCoordinate().distance(there.get(i)) * drawn.unit)
                        .isLessThan(TOLERANCE_M);
            }
        }
    }

    private static double metres(Coordinate one, Coordinate other) {
        double east = (one.x - other.x) * Math.cos(Math.toRadians(one.y));
        return Math.hypot(east, one.y - other.y) * METRES_PER_DEGREE;
    }

    private static List<Coordinate> cs2cs(String from, String to, List<Coordinate> places) {
        try {
            Process process = new ProcessBuilder("cs2cs", "-f", "%.6f", from, to)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var input = process.getOutputStream()) {
                String lines = places.stream()
                        .map(place -> String.format(Locale.ROOT, "%.15f %.15f%n", place.x, place.y))
                        .collect(Collectors.joining());
                input.write(lines.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .map(words -> new Coordinate(Double.parseDouble(words[0]), Double.parseDouble(words[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
