package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file becomes a version, or a report says why not; a process that is killed leaves what was there. */
@Tag("service")
@Tag("lengthy")
class ImportCommandTest {

    /** What the shell calls a process that SIGKILL ended: 128 + 9. */
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @TempDir
    private static Path geodata;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @Test
    void firstTheReportThenTheVersion() throws IOException {
        Path file = squares(3);
        Path map = folder.resolve("box.png");

        assertThat(imported(file, "--dry-run", "--map", map.toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("3 可导入 importable")
                .contains("EPSG:4490")
                .contains("ready to be imported");
        assertThat(ImageIO.read(map.toFile()).getWidth()).isEqualTo(960);

        assertThat(imported(file)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("parks version 2, 3 features");
    }

    @Test
    void whatForbidsTheImportIsToldAsJson() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bow.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25.01],[118.61,25],[118.6,25.01],[118.6,25]]]}");

        assertThat(imported(file, "--json")).isEqualTo(ExitCode.REFUSED);

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.path("version").isNull()).isTrue();
        assertThat(answer.path("report")
                        .path("broken_geometries")
                        .get(0)
                        .path("repair")
                        .path("offered")
                        .asBoolean())
                .isTrue();
        assertThat(imported(file, "--repair")).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("parks version 2, 1 features");
    }

    @Test
    void withoutALayerTheFileTellsIt() throws IOException {
        String columns = "\"BSM\":\"350502000000000001\",\"GHFQDM\":\"%s\",\"GHFQMC\":\"城镇集中建设区\",\"MJ\":111.80";
        String square = "[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]";
        Path file = Files.writeString(
                folder.resolve("CZKFBJ.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":" + square + "},\"properties\":{" + columns.formatted("410") + "}}]}");
        List<String> unnamed = new ArrayList<>(List.of(arguments(file, folder.resolve("data"), "--dry-run")));
        unnamed.subList(2, 4).clear();

        assertThat(run(unnamed.toArray(String[]::new))).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("town-boundary")
                .contains("文件名含 CZKFBJ")
                .contains("GHFQDM 规划分区代码 → zone [town-zone]")
                .contains("concentrated")
                .contains("缺少必填列")
                .contains("area-unit-doubtful");
    }

    /** What was delivered comes out again with its own columns, in the order of the norm. */
    @Test
    void theOriginalColumnsComeOutAgain() throws Exception {
        String square = "[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]";
        Path file = Files.writeString(
                folder.resolve("CZKFBJ.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":" + square
                        + "},\"properties\":{\"BSM\":\"350502000000000001\",\"YSDM\":\"2010030000\","
                        + "\"GHFQDM\":\"410\",\"GHFQMC\":\"城镇集中建设区\",\"MJ\":1118000.5}}]}");
        Path data = folder.resolve("data");
        List<String> unnamed = new ArrayList<>(List.of(arguments(file, data)));
        unnamed.subList(2, 4).clear();
        assertThat(run(unnamed.toArray(String[]::new))).as(err.toString()).isEqualTo(ExitCode.DONE);

        Path delivered = folder.resolve("out.gpkg");
        assertThat(run(
                        "export",
                        "town-boundary",
                        "--columns",
                        "original",
                        "-o",
                        delivered.toString(),
                        "--data",
                        data.toString(),
                        "--set",
                        "spatialplan.geodata=" + geodata))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);

        Map<String, String> row = onlyRow(delivered);
        assertThat(row)
                .containsEntry("BSM", "350502000000000001")
                .containsEntry("YSDM", "2010030000")
                .containsEntry("GHFQDM", "410")
                .containsEntry("GHFQMC", "城镇集中建设区")
                .containsEntry("MJ", "1118000.5")
                .doesNotContainKey("name_zh");
        assertThat(List.copyOf(row.keySet())).containsSubsequence("BSM", "YSDM", "GHFQDM", "GHFQMC", "MJ");
    }

    /** The row of the only table of features, by column, in their order. */
    private static Map<String, String> onlyRow(Path geoPackage) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + geoPackage);
                Statement statement = connection.createStatement()) {
            String table = statement
                    .executeQuery("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")
                    .getString(1);
            ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnName(i), rows.getString(i));
            }
            return row;
        }
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlace() throws IOException {
        Path file =
                Files.writeString(folder.resolve("cut.geojson"), "{\"type\":\"FeatureCollection\",\n\"features\":[{");

        assertThat(imported(file)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .contains("cut.geojson, line 2")
                .contains("data-file-broken")
                .doesNotContain("\tat ");
    }

    /** Killed at the first sign that rows are being written. Where that is seen too late, there were too few of them. */
    @Test
    void aKillInTheMiddleOfWritingLeavesTheOldVersion() throws Exception {
        assertThat(imported(squares(2))).as(err.toString()).isEqualTo(ExitCode.DONE);
        Path whole = folder.resolve("data");
        boolean killed = false;
        for (int rows = 30_000; !killed && rows <= 480_000; rows *= 4) {
            Path data = folder.resolve("data" + rows);
            FileSystemUtils.copyRecursively(whole, data);
            killed = isKilledWhileItWrites(squares(rows), data);
            if (killed) {
                FileSystemUtils.deleteRecursively(whole);
                FileSystemUtils.copyRecursively(data, whole);
            }
        }
        assertThat(killed).as("killed while it writes").isTrue();

        assertThat(imported(squares(3))).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .as("what was killed left no version, the one before is whole")
                .contains("against version 2: +1 ")
                .contains("2 不变 unchanged")
                .contains("parks version 3, 3 features");
    }

    private boolean isKilledWhileItWrites(Path file, Path data) throws IOException, InterruptedException {
        long quiet = size(data);
        Process process = process(file, data);
        try {
            while (process.isAlive() && size(data) < quiet + 1_000_000) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor() == KILLED;
    }

    private Process process(Path file, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SpatialPlanApplication.class.getName()));
        command.addAll(List.of(arguments(file, data)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    private static long size(Path data) throws IOException {
        Path database = data.resolve("spatialplan.mv.db");
        return Files.exists(database) ? Files.size(database) : 0;
    }

    /** That many squares apart from each other. */
    private Path squares(int count) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < count; i++) {
            double x = 118.3 + i % 200 * 0.002;
            double y = 24.8 + i / 200 * 0.002;
            text.append(i == 0 ? "" : ",\n")
                    .append("{\"type\":\"Feature\",\"id\":\"p" + i
                            + "\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                            + x + "," + y + "],[" + (x + 0.001) + "," + y + "],[" + (x + 0.001) + "," + (y + 0.001)
                            + "],[" + x + "," + y + "]]]},\"properties\":{\"name_zh\":\"公园" + i + "\"}}");
        }
        return Files.writeString(folder.resolve(count + ".geojson"), text.append("]}"));
    }

    private String[] arguments(Path file, Path data, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "import",
                file.toString(),
                "--layer",
                "parks",
                "--source",
                "the bureau",
                "--licence",
                "CC-BY-4.0",
                "--author",
                "A. Planner",
                "--valid-from",
                "2026-05-01",
                "--crs",
                "EPSG:4490",
                "--data",
                data.toString(),
                "--set",
                "spatialplan.geodata=" + geodata));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int imported(Path file, String... more) {
        return run(arguments(file, folder.resolve("data"), more));
    }

    private int run(String... args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
