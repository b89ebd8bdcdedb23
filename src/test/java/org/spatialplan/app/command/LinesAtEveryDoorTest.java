package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.web.HttpTest;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One check through every door and in every format: the same control lines, word for word and digit for digit. Rows are
 * compared with each other by their columns, and with the JSON by what they say.
 */
@Tag("lengthy")
class LinesAtEveryDoorTest extends HttpTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String EXECUTION = "/ogc/processes/conflict-check/execution";
    /** In the bay and beside it, far from all, a line, and one that cannot be checked. */
    private static final String PARCELS = collection(
            feature("bay", "Polygon", "[[[118.68,24.92],[118.70,24.92],[118.70,24.94],[118.68,24.92]]]"),
            feature("far", "Polygon", "[[[118.2,25.5],[118.21,25.5],[118.21,25.51],[118.2,25.5]]]"),
            feature("road", "LineString", "[[118.66,24.9],[118.72,24.96]]"),
            feature("broken", "Polygon", "[[[118.2,25.5],[118.21,25.51],[118.21,25.5],[118.2,25.51],[118.2,25.5]]]"));

    @TempDir
    private static Path data;

    @TempDir
    private static Path geodata;

    @TempDir
    private Path folder;

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @Test
    void everyDoorAndFormatTellsTheSameLines() throws Exception {
        JsonNode json = posted("json").json();
        Map<String, List<String>> told = told(json);
        assertThat(told.get("bay")).isNotEmpty();
        assertThat(json.path("by_state").propertyNames())
                .containsExactlyInAnyOrder("conflict", "conditional", "not-checked", "no-data", "permitted", "clear");
        assertThat(told.get("bay")).as("the two differ, so that a mix-up shows").isNotEqualTo(told.get("far"));

        Map<String, Map<String, String>> rows = csv(posted("csv").body());

        assertThat(triples(rows)).as("CSV says what JSON says").isEqualTo(told);
        assertThat(geoJson(posted("geojson").json())).isEqualTo(rows);
        assertThat(geoPackage(posted("gpkg").bytes())).isEqualTo(rows);
        assertThat(csv(processed("csv").body())).isEqualTo(rows);
        assertThat(ndjson(processed("ndjson").body())).isEqualTo(rows);
        assertThat(geoPackage(processed("gpkg").bytes())).isEqualTo(rows);
        assertThat(linesTable(posted("gpkg").bytes())).isEqualTo(lines(json));

        Path file = Files.writeString(folder.resolve("parcels.geojson"), PARCELS);
        assertThat(csv(Files.readString(commanded(file, "csv")))).isEqualTo(rows);
        assertThat(told(MAPPER.readTree(Files.readString(commanded(file, "json")))))
                .isEqualTo(told);
    }

    private Answer posted(String format) {
        Answer answer = post("/api/conflicts", "application/geo+json", PARCELS, "f", format, "accuracy", "1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Answer processed(String format) {
        Answer answer = postForm(
                EXECUTION,
                "parcels",
                "parcels.geojson",
                PARCELS.getBytes(StandardCharsets.UTF_8),
                "accuracy",
                "1",
                "outputs",
                format);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Path commanded(Path file, String ending) {
        Path report = folder.resolve("report." + ending);
        StringWriter err = new StringWriter();
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
        int code = line.execute(
                "check",
                file.toString(),
                "-o",
                report.toString(),
                "--accuracy",
                "1",
                "--data",
                data.toString(),
                "--set",
                "spatialplan.geodata=" + geodata);
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.FINDINGS);
        return report;
    }

    /** State, involvement and area of each line of each ground, sorted. */
    private static Map<String, List<String>> told(JsonNode report) {
        Map<String, List<String>> told = new TreeMap<>();
        report.path("grounds").forEach(ground -> {
            List<String> lines = new ArrayList<>();
            boolean isArea = ground.path("size").path("ellipsoid").isObject();
            ground.path("conflict")
                    .path("lines")
                    .forEach(line -> lines.add(line.path("state").asString() + " "
                            + line.path("involvement").asString() + " " + areaM2(line, isArea)));
            told.put(ground.path("id").asString(), lines.stream().sorted().toList());
        });
        return told;
    }

    private static String areaM2(JsonNode line, boolean isArea) {
        JsonNode overlap = line.path("overlap");
        if (overlap.path("measure").asString("").equals("area-m2")) {
            return number(overlap.path("size").asString());
        }
        boolean isNone = overlap.isNull() && line.path("involvement").asString().equals("none");
        return isNone && isArea ? "0" : "";
    }

    private static Map<String, List<String>> triples(Map<String, Map<String, String>> rows) {
        Map<String, List<String>> triples = new TreeMap<>();
        rows.forEach((id, row) -> triples.put(
                id,
                row.get("reason").equals("broken-geometry")
                        ? List.of()
                        : row.keySet().stream()
                                .filter(column -> column.endsWith("_involvement"))
                                .map(column -> column.replace("_involvement", ""))
                                .map(line -> row.get(line + "_state") + " " + row.get(line + "_involvement") + " "
                                        + row.get(line + "_m2"))
                                .sorted()
                                .toList()));
        return triples;
    }

    private static boolean isCompared(String column) {
        return column.matches(".*_(state|involvement|m2)") && !column.equals("area_m2")
                || List.of("state", "certainty", "reason", "rules", "layers").contains(column);
    }

    private static Map<String, String> compared(Map<String, String> row) {
        Map<String, String> compared = new LinkedHashMap<>(row);
        compared.keySet().removeIf(column -> !isCompared(column));
        compared.replaceAll((column, value) -> column.endsWith("_m2") ? number(value) : value);
        return compared;
    }

    private static String number(String text) {
        return text == null || text.isEmpty()
                ? ""
                : new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static Map<String, Map<String, String>> csv(String text) throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.replace("\uFEFF", "")), format)) {
            parser.forEach(row -> rows.put(row.get("id"), compared(row.toMap())));
        }
        return rows;
    }

    private static Map<String, Map<String, String>> ndjson(String text) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        text.lines()
                .map(MAPPER::readTree)
                .forEach(row -> rows.put(row.path("id").asString(), properties(row)));
        return rows;
    }

    private static Map<String, Map<String, String>> geoJson(JsonNode collection) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        collection
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .forEach(properties -> {
                    if (properties.path("role").asString().equals("ground")) {
                        rows.put(properties.path("id").asString(), properties(properties));
                    }
                });
        return rows;
    }

    private static Map<String, String> properties(JsonNode row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.properties()
                .forEach(value -> values.put(
                        value.getKey(),
                        value.getValue().isNull() ? "" : value.getValue().asString()));
        return compared(values);
    }

    private Map<String, Map<String, String>> geoPackage(byte[] file) throws IOException, SQLException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        select(file, "SELECT * FROM grounds", row -> rows.put(row.get("id"), compared(row)));
        return rows;
    }

    private Map<String, Map<String, String>> linesTable(byte[] file) throws IOException, SQLException {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        select(file, "SELECT id, line, state, involvement, certainty, reason_zh, overlap FROM lines", row -> {
            row.compute("overlap", (column, value) -> number(value));
            lines.put(row.remove("id") + " " + row.remove("line"), row);
        });
        return lines;
    }

    private static Map<String, Map<String, String>> lines(JsonNode report) {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        report.path("grounds")
                .forEach(ground -> ground.path("conflict").path("lines").forEach(line -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (String member : List.of("state", "involvement", "certainty")) {
                        row.put(member, line.path(member).asString(""));
                    }
                    row.put("reason_zh", line.path("reason_text").path("zh").asString());
                    row.put("overlap", number(line.path("overlap").path("size").asString("")));
                    lines.put(
                            ground.path("id").asString() + " "
                                    + line.path("line").path("id").asString(),
                            row);
                }));
        return lines;
    }

    private void select(byte[] bytes, String query, java.util.function.Consumer<Map<String, String>> taker)
            throws IOException, SQLException {
        Path file = Files.write(folder.resolve("rows.gpkg"), bytes);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getMetaData().getColumnName(i).equals("geom") ? "" : rows.getString(i);
                    row.put(rows.getMetaData().getColumnName(i), value == null ? "" : value);
                }
                taker.accept(row);
            }
        }
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String id, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }
}
