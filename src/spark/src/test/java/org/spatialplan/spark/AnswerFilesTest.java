package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.dataset.file.FileSystemDatasetFactory;
import org.apache.arrow.dataset.jni.NativeMemoryPool;
import org.apache.arrow.dataset.scanner.ScanOptions;
import org.apache.arrow.dataset.scanner.Scanner;
import org.apache.arrow.dataset.source.Dataset;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.nation.NationCity;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.ParcelRow;
import org.spatialplan.nation.ParcelSet;

/**
 * The answers as others read them: DuckDB, and Arrow's reader in C++, on which GDAL's driver is built (Debian's GDAL comes without it). What a
 * run that fails leaves, and what a second one replaces.
 */
@ExtendWith(LocalSpark.class)
@Tag("lengthy")
class AnswerFilesTest {

    private static final List<String> ASKED = List.of("--lines", "ecological-red-line", "--accuracy", "0");
    private static final int FEW = 40;

    @TempDir
    private Path folder;

    private final NationFolder nation = NationData.get();
    private Path out;
    private Path parcels;

    @BeforeEach
    void write() throws IOException {
        out = folder.resolve("answers/out");
        parcels = folder.resolve("parcels");
        Layout.SHUFFLED.write(ParcelRow.read(nation.parcels(ParcelSet.SOME)), ParcelSet.SOME.epsg(), parcels);
    }

    @Test
    void othersReadTheAnswers(SparkSession spark) throws Exception {
        JobRun job = run(spark, parcels, "--order", "number");

        List<Map<String, String>> csv = job.rows().rows();
        assertThat(csv.stream().map(row -> Long.valueOf(row.get("number"))))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(list(out)).containsExactly("_SUCCESS", "csv", "rows", "summary.csv", "summary.json");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(types(duckdb))
                    .containsEntry("number", "BIGINT")
                    .containsEntry("state", "VARCHAR")
                    .containsEntry("area_m2", "DOUBLE")
                    .containsEntry("central_meridian", "DOUBLE")
                    .containsEntry("bbox", "STRUCT(xmin DOUBLE, ymin DOUBLE, xmax DOUBLE, ymax DOUBLE)")
                    .hasEntrySatisfying("geometry", type -> assertThat(type).startsWith("GEOMETRY"));
            assertThat(counts(duckdb)).isEqualTo(counts(csv));
            assertThat(names(duckdb))
                    .isEqualTo(csv.stream()
                            .map(row -> row.get("number") + row.get("id") + row.get("name"))
                            .toList());
            assertThat(number(duckdb, "geometry IS NULL <> (bbox IS NULL)")).isZero();
            assertThat(number(duckdb, "bbox.xmin < 117.5 AND bbox.xmax > 119.5"))
                    .isZero();
            assertThat(number(duckdb, "bbox.xmin BETWEEN 117.5 AND 119.5")).isGreaterThan(500);
            described(geo(duckdb));
        }
        assertThat(arrowRows()).isEqualTo(csv.size());
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere(SparkSession spark) throws IOException {
        Path few = folder.resolve("few");
        Layout.ONE_FILE.write(
                ParcelRow.read(nation.parcels(ParcelSet.SOME)).subList(0, FEW), ParcelSet.SOME.epsg(), few);

        assertThat(interrupted(spark, few).exitCode()).isEqualTo(ExitCode.FAULT);
        assertThat(list(out.getParent())).isEmpty();

        assertThat(run(spark, few, "--format", "csv").rows().rows()).hasSize(FEW);
        assertThat(run(spark, parcels).exitCode()).as("it is there").isEqualTo(ExitCode.REFUSED);
        JobRun interrupted = interrupted(spark, parcels, "--overwrite");
        assertThat(interrupted.said()).contains("No space left on device");
        assertThat(interrupted.rows().rows()).hasSize(FEW);
        assertThat(list(out.getParent())).containsExactly("out");

        JobRun second = run(spark, parcels, "--overwrite", "--format", "csv");
        assertThat(second.rows().rows())
                .hasSize(ParcelRow.read(nation.parcels(ParcelSet.SOME)).size());
        assertThat(list(out)).containsExactly("_SUCCESS", "csv", "summary.csv", "summary.json");
        assertThat(list(out.getParent())).containsExactly("out");
    }

    private JobRun run(SparkSession spark, Path from, String... more) {
        List<String> options = new ArrayList<>(ASKED);
        options.addAll(List.of(more));
        return JobRun.of(spark, nation.lake(NationCity.EXACT), from, out, options);
    }

    /** A run that finds no room for its last files. */
    private JobRun interrupted(SparkSession spark, Path from, String... more) {
        spark.sparkContext().hadoopConfiguration().set(FullDisk.SETTING, FullDisk.class.getName());
        List<String> options = new ArrayList<>(ASKED);
        options.addAll(List.of(more));
        return JobRun.of(spark, nation.lake(NationCity.EXACT), from, out, FullDisk.SCHEME, options);
    }

    private String table() {
        return "read_parquet('" + out + "/rows/*.parquet')";
    }

    private Map<String, String> types(Connection duckdb) throws SQLException {
        Map<String, String> types = new TreeMap<>();
        ask(duckdb, "DESCRIBE SELECT * FROM " + table())
                .forEach(row -> types.put((String) row.get(0), (String) row.get(1)));
        return types;
    }

    private Map<String, Long> counts(Connection duckdb) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        ask(duckdb, "SELECT state, count(*) FROM " + table() + " GROUP BY state")
                .forEach(row -> counts.put((String) row.get(0), (Long) row.get(1)));
        return counts;
    }

    private static Map<String, Long> counts(List<Map<String, String>> csv) {
        return csv.stream()
                .collect(Collectors.groupingBy(row -> row.get("state"), TreeMap::new, Collectors.counting()));
    }

    private List<String> names(Connection duckdb) throws SQLException {
        return ask(duckdb, "SELECT number, id, coalesce(name, '') FROM " + table() + " ORDER BY number").stream()
                .map(row -> "" + row.get(0) + row.get(1) + row.get(2))
                .toList();
    }

    private long number(Connection duckdb, String condition) throws SQLException {
        return (Long) ask(duckdb, "SELECT count(*) FROM " + table() + " WHERE " + condition)
                .get(0)
                .get(0);
    }

    private String geo(Connection duckdb) throws SQLException {
        return (String) ask(
                        duckdb,
                        "SELECT DISTINCT decode(value) FROM parquet_kv_metadata('" + out
                                + "/rows/*.parquet') WHERE decode(key) = 'geo' LIMIT 1")
                .get(0)
                .get(0);
    }

    private static void described(String geo) throws IOException {
        JsonNode column = new ObjectMapper().readTree(geo).path("columns").path("geometry");
        assertThat(column.path("encoding").asText()).isEqualTo("WKB");
        assertThat(column.path("crs").path("id").path("authority").asText()).isEqualTo("EPSG");
        assertThat(column.path("crs").path("id").path("code").asInt()).isEqualTo(4490);
        assertThat(column.path("covering").path("bbox").path("xmin").toString()).isEqualTo("[\"bbox\",\"xmin\"]");
    }

    private static List<List<Object>> ask(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The number of rows, read by Arrow in C++ as GDAL does. */
    private long arrowRows() throws Exception {
        long rows = 0;
        List<String> files;
        try (Stream<Path> all = Files.list(out.resolve("rows"))) {
            files = all.filter(file -> file.toString().endsWith(".parquet"))
                    .map(file -> file.toUri().toString())
                    .toList();
        }
        try (BufferAllocator memory = new RootAllocator();
                FileSystemDatasetFactory factory = new FileSystemDatasetFactory(
                        memory, NativeMemoryPool.getDefault(), FileFormat.PARQUET, files.toArray(String[]::new));
                Dataset dataset = factory.finish();
                Scanner scanner = dataset.newScan(new ScanOptions(32_768));
                ArrowReader reader = scanner.scanBatches()) {
            Map<String, String> metadata =
                    reader.getVectorSchemaRoot().getSchema().getCustomMetadata();
            assertThat(metadata.get("geo")).contains("\"version\":\"1.1.0\"");
            while (reader.loadNextBatch()) {
                rows += reader.getVectorSchemaRoot().getRowCount();
            }
        }
        return rows;
    }

    private static List<String> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
