package org.spatialplan.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.Finding;

/** GeoParquet as DuckDB writes it, read; what is written, read back; what is refused, with the reason. */
class GeoParquetTest {

    private static final String SQUARE = "POLYGON ((118.6 24.9, 118.7 24.9, 118.7 25, 118.6 25, 118.6 24.9))";
    private static final String WKB = "{\"version\":\"1.1.0\",\"primary_column\":\"shape\",\"columns\":"
            + "{\"shape\":{\"encoding\":\"WKB\",\"geometry_types\":[]%s}}}";

    @TempDir
    private Path folder;

    private record Read(List<Parcel> parcels, List<Finding> notes, Optional<Crs> crs, boolean unreadable) {

        Map<String, Object> attributes(int row) {
            return parcels.get(row).attributes();
        }
    }

    private static Read read(Path file) {
        try (GeoParquetParcelReader reader = GeoParquetParcelReader.open("a.parquet", file)) {
            List<Parcel> parcels = new ArrayList<>();
            for (Optional<Parcel> next = reader.next(); next.isPresent(); next = reader.next()) {
                parcels.add(next.get());
            }
            assertThat(reader.count()).hasValue(parcels.size());
            return new Read(parcels, reader.notes(), reader.crs(), reader.statesUnreadableSystem());
        }
    }

    /** Lets DuckDB write a query. */
    private Path duck(String query, String geo, String options) {
        Path file = folder.resolve("duck.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            String metadata = geo.isEmpty() ? "" : ", kv_metadata {geo: '" + geo + "'}";
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet" + options + metadata + ")");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static String blob(String wkt) {
        return "'" + HexFormat.of().withPrefix("\\x").formatHex(new WKBWriter().write(wkt(wkt))) + "'::blob";
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private Path table(String options) {
        return duck(
                "select 'DK-' || i as \"地块编号\", i as n, i / 4.0::double as \"面积(公顷)\","
                        + " case when i % 3 = 0 then null else '晋江' || (i % 5) end as name,"
                        + " i % 2 = 0 as open, date '2024-01-31' + i::int as day,"
                        + " timestamptz '2024-01-31 08:00:00.5+00' as \"at\", timestamp '2024-01-31 08:00:00' as local,"
                        + " case i % 4 when 0 then null when 1 then []::varchar[] else ['a', null, 'b' || i] end as tags,"
                        + " 12.50::decimal(9, 2) as price, 7::decimal(20, 0) as whole, i::usmallint as small,"
                        + " uuid '00000000-0000-0000-0000-000000000001' as uuid, '\\x01'::blob as bytes,"
                        + " {a: i} as struct, case when i = 7 then null else "
                        + blob(SQUARE) + " end as shape from range(500) t(i)",
                WKB.formatted(""),
                options);
    }

    @ParameterizedTest
    @CsvSource({"snappy, V1", "snappy, V2", "zstd, V1", "gzip, V1", "lz4_raw, V1", "uncompressed, V1"})
    void readsWhatDuckDbWrites(String codec, String version) {
        Read read = read(table(", codec '" + codec + "', parquet_version '" + version + "', row_group_size 2048"));

        assertThat(read.crs()).contains(Crs.CRS84);
        assertThat(read.parcels()).hasSize(500);
        assertThat(read.parcels().get(42).id()).isEqualTo("DK-42");
        assertThat(read.attributes(42))
                .containsEntry("n", 42L)
                .containsEntry("面积(公顷)", 10.5)
                .doesNotContainKey("name")
                .containsEntry("open", true)
                .containsEntry("day", LocalDate.of(2024, 3, 13))
                .containsEntry("at", Instant.parse("2024-01-31T08:00:00.5Z"))
                .containsEntry("local", LocalDateTime.of(2024, 1, 31, 8, 0))
                .containsEntry("tags", Arrays.asList("a", null, "b42"))
                .containsEntry("price", 12.5)
                .containsEntry("whole", 7L)
                .containsEntry("small", 42L)
                .containsEntry("uuid", "00000000-0000-0000-0000-000000000001")
                .containsEntry("bytes", UnsupportedValue.BYTES)
                .doesNotContainKey("struct");
        assertThat(read.attributes(41)).containsEntry("name", "晋江1").containsEntry("tags", List.of());
        assertThat(read.attributes(40)).doesNotContainKey("tags");
        assertThat(read.parcels().get(6).geometry()).contains(wkt(SQUARE));
        assertThat(read.parcels().get(7).fault()).map(Finding::code).contains("without-geometry");
        assertThat(read.notes()).extracting(Finding::code).containsExactly("columns-left-out");
    }

    /** A column of days, moments, lists and numbers keeps its type, in any system x comes first, and boxes hold their outlines. */
    @Test
    void whatIsWrittenIsReadByDuckDb() throws IOException {
        RowColumns columns = RowColumns.builder()
                .required("编号", ColumnKind.TEXT)
                .optional("面积(公顷)", ColumnKind.DOUBLE)
                .optional("day", ColumnKind.DATE)
                .optional("at", ColumnKind.TIMESTAMP)
                .list("tags", ColumnKind.TEXT)
                .optional("bbox", ColumnKind.LONG)
                .withGeometry("geometry");
        Path file = folder.resolve("written.parquet");
        Crs crs = Crs.ofEpsg(4549);
        Geometry square = crs.fromLonLat(wkt(SQUARE));
        try (var out = Files.newOutputStream(file);
                GeoParquetWriter writer = new GeoParquetWriter(out, columns, 1)) {
            writer.write(
                    Arrays.asList("甲", 1.5, LocalDate.of(2024, 2, 29), Instant.EPOCH, List.of("a", "b"), 3L), square);
            writer.write(Arrays.asList("乙", null, null, null, null, null), null);
            writer.write(Arrays.asList("丙", null, null, null, List.of(), null), wkt("GEOMETRYCOLLECTION EMPTY"));
            writer.end(Optional.of(crs.projJson()), Map.of());
        }

        List<String> rows = ask("select \"编号\", \"面积(公顷)\", day, \"at\", tags, bbox, bbox_1.xmin, bbox_1.ymax,"
                + " octet_length(geometry) from '" + file + "'");
        assertThat(rows.get(0))
                .startsWith("甲|1.5|2024-02-29|1970-01-01")
                .contains("|[a, b]|3|" + square.getEnvelopeInternal().getMinX() + "|"
                        + square.getEnvelopeInternal().getMaxY() + "|");
        assertThat(rows.get(1)).isEqualTo("乙|null|null|null|null|null|null|null|null");
        assertThat(rows.get(2)).startsWith("丙|null|null|null|[]|null|null|null|9");
        assertThat(ask("select count(*) from parquet_metadata('" + file + "') where compression <> 'ZSTD'"))
                .containsExactly("0");
        String geo = ask("select decode(value) from parquet_kv_metadata('" + file + "')")
                .get(0);
        assertThat(geo)
                .contains(
                        "\"version\":\"1.1.0\"",
                        "\"encoding\":\"WKB\"",
                        "\"geometry_types\":[\"GeometryCollection\",\"Polygon\"]",
                        "\"covering\":{\"bbox\":{\"xmin\":[\"bbox_1\",\"xmin\"]",
                        "\"id\":{\"authority\":\"EPSG\",\"code\":4549}");

        Read read = read(file);
        assertThat(read.crs()).contains(crs);
        assertThat(read.notes()).isEmpty();
        assertThat(read.parcels().get(0).geometry()).contains(square);
        assertThat(read.attributes(0)).containsEntry("tags", List.of("a", "b")).containsEntry("bbox", 3L);
        assertThat(read.attributes(1)).containsOnlyKeys("编号");
        assertThat(read.attributes(2)).containsEntry("tags", List.of());
    }

    @Test
    void aFileWithoutRowsIsRead() throws IOException {
        Path file = folder.resolve("empty.parquet");
        try (var out = Files.newOutputStream(file);
                GeoParquetWriter writer = new GeoParquetWriter(
                        out,
                        RowColumns.builder().optional("a", ColumnKind.TEXT).withGeometry("geometry"),
                        GeoParquetWriter.MAX_GROUP_BYTES)) {
            writer.end(Optional.empty(), Map.of());
        }

        assertThat(read(file).parcels()).isEmpty();
        assertThat(read(file).crs()).contains(Crs.CRS84);
        assertThat(ask("select count(*) from '" + file + "'")).containsExactly("0");
    }

    private static List<String> ask(String sql) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set enable_geoparquet_conversion = false");
            List<String> rows = new ArrayList<>();
            try (var found = statement.executeQuery(sql)) {
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(found.getObject(i)));
                    }
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What a definition may say: the code, no code, a wrong one, an old datum, null. */
    @Test
    void theSystemIsThatOfTheMetadata() {
        assertThat(systemOf("").crs()).contains(Crs.CRS84);
        assertThat(systemOf(json(Crs.ofEpsg(4528))).crs()).contains(Crs.ofEpsg(4528));
        String withoutCode = json(Crs.ofEpsg(4549)).replace(",\"id\":{\"authority\":\"EPSG\",\"code\":4549}}", "}");
        assertThat(systemOf(withoutCode).crs()).contains(Crs.ofEpsg(4549));

        Read unknown = systemOf(",\"crs\":null");
        assertThat(unknown.crs()).isEmpty();
        assertThat(unknown.unreadable()).isFalse();

        Read wrong = systemOf(json(Crs.ofEpsg(4549)).replace("\"code\":4549}}", "\"code\":4548}}"));
        assertThat(wrong.crs()).isEmpty();
        assertThat(wrong.unreadable()).isTrue();
        assertThat(wrong.notes()).extracting(Finding::code).containsExactly("crs-unreadable");

        Read old = systemOf(
                json(Crs.ofEpsg(4490)).replace("China 2000", "Xian 1980").replace("4490", "4610"));
        assertThat(old.crs()).isEmpty();
        assertThat(old.unreadable()).isTrue();

        assertThat(systemOf(",\"crs\":{\"type\":\"Moon\"}").unreadable()).isTrue();
        assertThat(systemOf(",\"crs\":\"EPSG:4490\"").unreadable()).isTrue();
    }

    private static String json(Crs crs) {
        return ",\"crs\":" + new tools.jackson.databind.json.JsonMapper().writeValueAsString(crs.projJson());
    }

    private Read systemOf(String crs) {
        return read(duck("select " + blob(SQUARE) + " as shape", WKB.formatted(crs), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|does not say which column",
                "{|no JSON",
                "{\"version\":\"1.1.0\",\"primary_column\":\"geom\",\"columns\":{}}|no column 'geom'",
                "{\"primary_column\":\"other\",\"columns\":{\"other\":{\"encoding\":\"WKB\"}}}|no column 'other'",
                "{\"primary_column\":\"shape\",\"columns\":{\"shape\":{\"encoding\":\"polygon\"}}}|encoded as polygon",
                "{\"primary_column\":\"shape\",\"columns\":{\"shape\":{\"encoding\":\"WKB\",\"edges\":\"spherical\"}}}|spherical"
            })
    void anotherParquetIsRefused(String geo, String reason) {
        Path file = duck("select " + blob(SQUARE) + " as shape, 1 as n", geo == null ? "" : geo, "");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aBrokenOutlineIsTheFaultOfItsParcel() {
        Path file = duck(
                "select * from (values (" + blob(SQUARE) + "), ('\\x01\\x02'::blob), (" + blob("POINT (118 25)")
                        + ")) t(shape)",
                WKB.formatted(""),
                "");

        assertThat(read(file).parcels())
                .extracting(parcel -> parcel.fault().isPresent())
                .containsExactly(false, true, false);
    }

    /** Cuts, and bytes turned at random, end in a message or a fault of a parcel, and take neither time nor memory. */
    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd", "uncompressed"})
    void spoiltFilesAreRefused(String codec) throws IOException {
        byte[] whole = Files.readAllBytes(table(", codec '" + codec + "'"));
        Random random = new Random(7);
        Path file = folder.resolve("spoilt.parquet");
        for (int i = 0; i < 150; i++) {
            byte[] spoilt = i % 10 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            int from = i % 3 == 0 ? 4 : Math.max(0, spoilt.length - 6000);
            for (int k = 0; k < 1 + i % 4 && spoilt.length > 12; k++) {
                spoilt[from + random.nextInt(spoilt.length - from)] = (byte) random.nextInt();
            }
            Files.write(file, spoilt);
            try {
                read(file);
            } catch (DataFileException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (AssertionError e) {
                // fewer rows than the footer states would be a fault of the reader
                throw new AssertionError("file " + i, e);
            }
        }
    }

    /** A footer that claims a list of 268 million columns in five bytes, nests without end, or has more rows than bytes. */
    @Test
    void aFooterThatClaimsMoreThanItHasIsRefused() throws IOException {
        // field 1 version = 1, field 2 schema: a list of structures, its length as a number of 28 bits
        byte[] list = HexFormat.of().parseHex("1502" + "19fcffffff7f");
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x1c); // a structure within a structure
        for (byte[] footer : List.of(list, deep)) {
            assertThatThrownBy(() -> read(withFooter(footer)))
                    .isInstanceOf(DataFileException.class)
                    .hasMessageContaining("broken header");
        }
        assertThatThrownBy(() -> read(Files.write(folder.resolve("short"), new byte[] {'P', 'A', 'R', '1', 0, 0})))
                .hasMessageContaining("end is missing");
        assertThatThrownBy(() -> read(Files.writeString(folder.resolve("text"), "PAR1 is no Parquet at all")))
                .hasMessageContaining("end is missing");
    }

    private Path withFooter(byte[] footer) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'P', 'A', 'R', '1'});
        file.writeBytes(footer);
        file.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        file.writeBytes(new byte[] {'P', 'A', 'R', '1'});
        return Files.write(folder.resolve("footer.parquet"), file.toByteArray());
    }

    /** A row takes a byte: four thousand million empty ones are not written into a report. */
    @Test
    void moreRowsThanBytesAreRefused() {
        Path file =
                duck("select null::blob as shape from range(3000000)", WKB.formatted(""), ", row_group_size 3000000");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("states 3000000 rows");
    }
}
