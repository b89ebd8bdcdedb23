package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.spatialplan.parcel.Parcel;

/** Small files of real programs, and of their manner, against what GDAL reads of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextFormatsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** GDAL reads tracks and the corners of pictures as well. */
    private static final Map<String, Set<String>> ONLY_OF_GDAL = Map.of("google-earth.kml", Set.of("3", "4"));

    private final Map<String, Map<String, String>> byGdal = new LinkedHashMap<>();

    TextFormatsTest() throws IOException {
        String csv = Files.readString(GoldenTexts.FOLDER.resolve("gdal.csv"));
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv))) {
            byGdal.computeIfAbsent(row.get("file"), file -> new LinkedHashMap<>())
                    .put(row.get("number"), row.get("wkt"));
        }
    }

    private Stream<String> files() {
        return byGdal.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void outlinesAreThoseOfGdal(String file) throws ParseException {
        List<Geometry> read = GoldenTexts.read(file).parcels().stream()
                .flatMap(parcel -> parcel.geometry().stream())
                .toList();
        double tolerance = read.get(0).getCoordinate().x > 180 ? 1e-4 : 1e-7;
        int expected = 0;
        for (Map.Entry<String, String> row : byGdal.get(file).entrySet()) {
            if (!row.getValue().isEmpty()
                    && !ONLY_OF_GDAL.getOrDefault(file, Set.of()).contains(row.getKey())) {
                Geometry other = new WKTReader().read(row.getValue());
                expected++;
                assertThat(read).as(row.getValue()).anyMatch(one -> isSame(one, other, tolerance));
            }
        }
        assertThat(read).hasSize(expected);
    }

    @Test
    void parcelsOfOneSourceAreTheSameInEveryFormat() {
        for (String file : List.of(
                "gdal-kml.kml",
                "gdal-libkml.kml",
                "gdal32.gml",
                "gdal2.gml",
                "gdal-wkt.csv",
                "gdal-wkt-tab.csv",
                "gdal.geojsonl",
                "gdal-rs.geojsons")) {
            List<Parcel> parcels = GoldenTexts.read(file).parcels();

            assertThat(parcels).as(file).extracting(Parcel::id).containsExactly("DK001", "DK002", "DK003");
            assertThat(parcels).as(file).extracting(Parcel::name).containsExactly("洛阳江甲地块", "乙地块 & <临时>", "");
            assertThat(parcels.get(2).isWithoutGeometry()).as(file).isTrue();
            assertThat(parcels.get(0).attributes())
                    .as(file)
                    .containsOnlyKeys("DKBH", "DKMC", "MJ", "count", "approved");
        }
    }

    /** Formats turn rings, and some wrap single parts. */
    private static boolean isSame(Geometry one, Geometry other, double tolerance) {
        return one.getDimension() == other.getDimension()
                && one.getNumGeometries() == other.getNumGeometries()
                && Math.abs(one.getArea() - other.getArea()) <= tolerance * Math.max(one.getLength(), tolerance)
                && liesOn(one, other, tolerance)
                && liesOn(other, one, tolerance);
    }

    private static boolean liesOn(Geometry one, Geometry other, double tolerance) {
        IndexedFacetDistance distance = new IndexedFacetDistance(other);
        return Stream.of(one.getCoordinates())
                .allMatch(vertex -> distance.isWithinDistance(FACTORY.createPoint(vertex), tolerance));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
