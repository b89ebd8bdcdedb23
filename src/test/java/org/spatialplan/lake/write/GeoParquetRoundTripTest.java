package org.spatialplan.lake.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.lake.ColumnType;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.lake.LakeException;
import org.spatialplan.lake.LakeFeature;
import org.spatialplan.lake.LakeRows;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written to a lake comes back equal, read by another program. */
class GeoParquetRoundTripTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    private Path folder;

    private Path file;

    @Test
    void everyBundledLayerComesBackEqual() throws IOException {
        for (LayerDefinition layer : GeodataFiles.catalogue().layers()) {
            if (layer.bundled() && !layer.isMadeOfLinks()) {
                List<Feature> features = GeodataFiles.features(layer.id());
                LakeTable table = write(features);

                assertThat(LakeRows.read(file, table)).as(layer.id()).isEqualTo(features);
            }
        }
    }

    /** The order of attributes too, which equality of features does not see. */
    @Test
    void everyTypeOfValueComesBackEqual() throws IOException {
        List<Feature> features = List.of(
                feature("a", everyType(1)),
                feature("b", everyType(2)),
                feature("c", Map.of()),
                unlocated("d", nulls(everyType(3))));

        LakeTable table = write(features);
        List<Feature> read = LakeRows.read(file, table);

        assertThat(read).isEqualTo(features);
        assertThat(read)
                .extracting(feature -> List.copyOf(feature.attributes().keySet()))
                .isEqualTo(features.stream()
                        .map(feature -> List.copyOf(feature.attributes().keySet()))
                        .toList());
        assertThat(table.columns())
                .extracting(LakeColumn::attribute, LakeColumn::type, LakeColumn::list)
                .contains(
                        tuple("whole", ColumnType.LONG, false),
                        tuple("number", ColumnType.DOUBLE, false),
                        tuple("flag", ColumnType.BOOLEAN, false),
                        tuple("day", ColumnType.DATE, false),
                        tuple("moment", ColumnType.TIMESTAMP, false),
                        tuple("local", ColumnType.LOCAL_TIMESTAMP, false),
                        tuple("texts", ColumnType.TEXT, true),
                        tuple("wholes", ColumnType.LONG, true));
    }

    private static Map<String, Object> everyType(int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "名称 " + i + " ; \"[-");
        values.put("empty", "");
        values.put("whole", i);
        values.put("long", Long.MAX_VALUE - i);
        values.put("number", i + 0.1);
        values.put("zero", -0.0);
        values.put("flag", i % 2 == 0);
        values.put("day", LocalDate.of(2026, 11, i));
        values.put("moment", Instant.parse("2026-11-24T08:00:00.123456Z").plusSeconds(i));
        values.put("local", LocalDateTime.of(1999, 12, 31, 23, 59, 59));
        values.put("texts", List.of("甲", "乙;丙", ""));
        values.put("wholes", Arrays.asList(1, null, (long) i << 40));
        values.put("numbers", List.of(1.5, -0.0, 1e300));
        values.put("flags", List.of(true, false));
        values.put("none", List.of());
        return values;
    }

    private static Map<String, Object> nulls(Map<String, Object> values) {
        values.replaceAll((name, value) -> null);
        return values;
    }

    /** A column holds several kinds as the narrowest type that loses nothing, and each value keeps its own kind. */
    @Test
    void mixedKindsComeBackEqual() throws IOException {
        List<List<Object>> mixtures = List.of(
                Arrays.asList(5, 5.5, 7L, null),
                List.of(5, 5.5, (1L << 53) + 1, -1),
                List.of("5", 5, 5.0, true),
                List.of(List.of("甲", 1), "甲", List.of(), Arrays.asList((Object) null)),
                List.of(new BigInteger("123456789012345678901"), 1, 2, 3),
                List.of(new BigDecimal("1.10"), 1.1, 2, 3),
                List.of(LocalDate.of(1066, 10, 14), LocalDate.of(2026, 1, 1), "2026-01-01", true),
                List.of(
                        Instant.parse("2026-11-24T08:00:00.123456789Z"),
                        Instant.EPOCH,
                        Instant.parse("-0044-03-15T12:00:00Z"),
                        Instant.EPOCH),
                List.of(LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1), LocalDateTime.MAX, LocalDateTime.MIN, "x"),
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 0));
        List<Feature> features = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < mixtures.size(); i++) {
                values.put("mixture " + i, mixtures.get(i).get(row));
            }
            features.add(feature("f" + row, values));
        }

        LakeTable table = write(features);

        assertThat(LakeRows.read(file, table)).isEqualTo(features);
        assertThat(table.columns().get(0).type()).isEqualTo(ColumnType.DOUBLE);
        assertThat(table.columns().get(1).type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void anyNameHasAColumnOfItsOwn() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name :
                List.of("面积(公顷)", "total", "Total", "a.b", "a b", "geometry", "number", "", "_1", "total_1", "'\";`")) {
            values.put(name, "value of " + name);
        }
        List<Feature> features = List.of(feature("a", values));

        LakeTable table = write(features);

        assertThat(LakeRows.read(file, table)).isEqualTo(features);
        assertThat(table.columns())
                .extracting(LakeColumn::column)
                .contains("a_面积_公顷_", "a_total", "a_Total_1", "a_a_b", "a_a_b_1", "a_geometry", "a_number");
    }

    @Test
    void everyGeometryComesBackEqualAndTheUnlocatedStayUnlocated() throws Exception {
        List<Feature> features = new ArrayList<>();
        for (String wkt : List.of(
                "POINT (118.123456789012345 25.1)",
                "LINESTRING (118 25, 118.1 25.1)",
                "POLYGON ((118 25, 119 25, 119 26, 118 25), (118.5 25.2, 118.6 25.2, 118.6 25.3, 118.5 25.2))",
                "MULTIPOINT ((118 25), (119 26))",
                "MULTILINESTRING ((118 25, 118.1 25.1), (119 25, 119.1 25.1))",
                "MULTIPOLYGON (((118 25, 119 25, 119 26, 118 25)), ((120 25, 121 25, 121 26, 120 25)))",
                "GEOMETRYCOLLECTION (POINT (118 25), POLYGON ((118 25, 119 25, 119 26, 118 25)))")) {
            features.add(feature("f" + features.size(), geometry(wkt), Map.of()));
            features.add(unlocated("u" + features.size(), Map.of("within", List.of("districts/jinjiang"))));
        }

        LakeTable table = write(features);

        assertThat(LakeRows.read(file, table)).isEqualTo(features);
        assertThat(table.located()).isEqualTo(7);
        List<LakeFeature> bare = LakeRows.readWithoutGeometry(file, table);
        assertThat(bare).extracting(LakeFeature::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(bare).extracting(LakeFeature::located).startsWith(true, false, true, false);
        assertThat(bare).allMatch(feature -> feature.feature().geometry().isEmpty());
        assertThat(bare.get(0).feature().status()).isEqualTo(Status.TRACED);
        JsonNode column = geo().at("/columns/geometry");
        assertThat(column.at("/geometry_types").toString())
                .isEqualTo("[\"GeometryCollection\",\"LineString\",\"MultiLineString\",\"MultiPoint\",\"MultiPolygon\","
                        + "\"Point\",\"Polygon\"]");
        assertThat(column.at("/bbox").toString()).isEqualTo("[118.0,25.0,121.0,26.0]");
        assertThat(column.at("/crs/id/code").asInt()).isEqualTo(4490);
    }

    /** The covering column alone finds the rows; a box is exact. */
    @Test
    void boxesAreThoseOfTheGeometries() throws Exception {
        List<Feature> features = List.of(
                feature("west", geometry("POLYGON ((118 25, 118.25 25, 118.25 25.5, 118 25))"), Map.of()),
                unlocated("nowhere", Map.of()),
                feature("east", geometry("POINT (119.5 26)"), Map.of()));
        write(features);
        List<String> found = new ArrayList<>();

        LakeRows.ask(
                "select id, bbox.xmin, bbox.ymin, bbox.xmax, bbox.ymax from '" + file + "' where bbox.xmax < 119",
                row -> found.add(row.getString(1) + " " + row.getDouble(2) + " " + row.getDouble(3) + " "
                        + row.getDouble(4) + " " + row.getDouble(5)));

        assertThat(found).containsExactly("west 118.0 25.0 118.25 25.5");
    }

    @Test
    void aPolygonOf300000VerticesAndManyGroupsOfRowsComeBackEqual() throws IOException {
        List<Feature> features = new ArrayList<>();
        features.add(feature("giant", star(300_000), Map.of("zone", "core")));
        for (int i = 0; i < 40; i++) {
            features.add(feature("f" + i, star(400), Map.of("zone", "other")));
        }
        int group = 64_000;

        LakeTable table = write(features, group);

        assertThat(table.vertices()).isEqualTo(300_001 + 40 * 401);
        assertThat(LakeRows.read(file, table)).isEqualTo(features);
        List<Long> sizes = new ArrayList<>();
        LakeRows.ask(
                "select sum(total_uncompressed_size) from parquet_metadata('" + file
                        + "') group by row_group_id order by row_group_id",
                row -> sizes.add(row.getLong(1)));
        assertThat(sizes.get(0)).isGreaterThan(4_800_000);
        assertThat(sizes.subList(1, sizes.size())).hasSize(4).allMatch(size -> size < group + 10_000);
    }

    @Test
    void aLayerWithoutFeaturesIsAFileWithoutRows() throws IOException {
        LakeTable table = write(List.of());

        assertThat(LakeRows.read(file, table)).isEmpty();
        assertThat(geo().at("/columns/geometry/bbox").isMissingNode()).isTrue();
    }

    @Test
    void aRowThatWasChangedIsRefusedWithItsPlace() throws IOException {
        LakeTable table = write(List.of(feature("a", Map.of("zone", "core"))));

        assertThatThrownBy(() -> LakeFeature.read(
                        column -> column.equals(LakeTable.NUMBER) ? (Object) 7 : column.equals("located") ? true : null,
                        table))
                .isInstanceOfSatisfying(LakeException.class, e -> {
                    assertThat(e.code()).isEqualTo("lake-row-broken");
                    assertThat(e).hasMessageContaining("Row 7").hasMessageContaining("column id");
                });
    }

    private LakeTable write(List<Feature> features) throws IOException {
        return write(features, GeoParquetWriter.MAX_GROUP_BYTES);
    }

    private LakeTable write(List<Feature> features, long groupBytes) throws IOException {
        file = folder.resolve(UUID.randomUUID() + ".parquet");
        VersionScan scan = new VersionScan();
        features.forEach(scan::add);
        FeatureColumns columns = new FeatureColumns(scan.columns());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                GeoParquetWriter writer = new GeoParquetWriter(out, columns.columns(), groupBytes)) {
            for (Feature feature : features) {
                writer.write(
                        columns.values(feature, writer.rows()),
                        feature.geometry().orElse(null));
            }
            writer.end(Optional.of(VersionMetadata.CRS), Map.of());
        }
        return new LakeTable("", "", 0, scan.located(), scan.vertices(), scan.worstAccuracyM(), scan.columns());
    }

    private JsonNode geo() {
        List<String> found = new ArrayList<>();
        LakeRows.ask(
                "select decode(value) from parquet_kv_metadata('" + file + "') where decode(key) = 'geo'",
                row -> found.add(row.getString(1)));
        return new JsonMapper().readTree(found.get(0));
    }

    private static Geometry star(int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = i % 2 == 0 ? 0.1 : 0.1000001;
            ring[i] = new Coordinate(118.5 + radius * Math.cos(angle), 25 + radius * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader(FACTORY).read(wkt);
    }

    private static Feature feature(String id, Map<String, Object> attributes) {
        return feature(id, FACTORY.createPoint(new Coordinate(118.5, 25)), attributes);
    }

    private static Feature feature(String id, Geometry geometry, Map<String, Object> attributes) {
        return new Feature(
                id,
                "要素 " + id,
                "Feature " + id,
                Optional.of(geometry),
                OptionalDouble.of(0.1 + 0.2),
                "drawn for a test",
                "CC0-1.0",
                Status.TRACED,
                LocalDate.of(2026, 11, 24),
                attributes);
    }

    private static Feature unlocated(String id, Map<String, Object> attributes) {
        return new Feature(
                id,
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                "",
                Status.UNLOCATED,
                LocalDate.of(2026, 11, 24),
                attributes);
    }
}
