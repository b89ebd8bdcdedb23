package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log on the command line, on one data folder: what commands did, its export, its check, its shortening. */
@Tag("service")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("lengthy")
class AuditLogCommandTest {

    private static final String PARK =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"p1\",\"geometry\":{\"type\":\"Polygon\","
                    + "\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]},\"properties\":{}}]}";

    /** Loaded once; each test goes on with what the one before left. */
    @TempDir
    private static Path data;

    @TempDir
    private static Path geodata;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @Test
    @Order(1)
    void whatCommandsDoIsInTheLogWithTheUserOfTheMachine() throws IOException {
        Path file = Files.writeString(data.resolve("parks.geojson"), PARK);
        assertThat(run(
                        "import",
                        file.toString(),
                        "--layer",
                        "parks",
                        "--source",
                        "s",
                        "--licence",
                        "CC0-1.0",
                        "--author",
                        "a",
                        "--valid-from",
                        "2026-01-01"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);

        List<JsonNode> entries = exported("--subject", "layers/parks");

        assertThat(entries)
                .extracting(entry -> entry.path("what").asString() + " "
                        + entry.path("subject").asString() + " by "
                        + entry.path("door").asString())
                .containsExactly(
                        "data-loaded layers/parks/versions/1 by spatial-plan import",
                        "layer-imported layers/parks/versions/2 by spatial-plan import");
        JsonNode first = entries.get(0);
        JsonNode imported = entries.get(1);
        assertThat(imported.path("kind").asString()).isEqualTo("command");
        assertThat(imported.path("who").asString()).isEqualTo("command:" + System.getProperty("user.name"));
        assertThat(imported.path("before").asString())
                .isEqualTo(first.path("after").asString())
                .hasSize(64);
    }

    @Test
    @Order(2)
    void theExportIsCheckedWithoutTheStore(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("log.jsonl");
        assertThat(run("audit-log", "export", "-o", file.toString())).isEqualTo(ExitCode.DONE);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));

        assertThat(verify(file)).isEqualTo(ExitCode.DONE);
        String head = new JsonMapper().readTree(out.toString()).path("head").asString();

        Files.write(file, lines.subList(0, lines.size() - 1));
        assertThat(verify(file)).isEqualTo(ExitCode.DONE); // nothing in it tells that an entry is missing
        assertThat(verify(file, "--head", head)).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("end-missing");

        lines.set(1, lines.get(1).replace("\"who\":\"command:", "\"who\":\"command:somebody-else-than-"));
        Files.write(file, lines);
        assertThat(verify(file)).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("\"kind\":\"changed\",\"first\":2,\"last\":2");

        Files.writeString(file, "{\"number\":1}\n");
        assertThat(verify(file)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("audit-export-broken");
    }

    @Test
    @Order(3)
    void theStoreIsCheckedAgainstWhatTheDataFolderKnows() throws IOException {
        assertThat(run("audit-log", "verify")).as(out + err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("The chain holds").doesNotContain("No earlier entry is known");

        Path head = data.resolve("audit-log.head");
        String known = Files.readString(head);
        long number = Long.parseLong(known.substring(0, known.indexOf(':')));
        Files.writeString(head, (number + 2) + ":" + "0".repeat(64) + "\n"); // of entries that are not there any more
        assertThat(run("audit-log", "verify")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains("entries " + (number + 1) + " to " + (number + 2) + " are missing at the end");
        Files.writeString(head, known);
    }

    @Test
    @Order(4)
    void onlyWhatIsOldLeavesAndTheChainStillHolds() throws IOException {
        assertThat(run("audit-log", "shorten")).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("nothing was changed");
        int all = exported().size();

        assertThat(run("audit-log", "shorten", "--set", "spatialplan.audit-log.keep=0s"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Entries 1 to " + all + " left the log");

        List<JsonNode> left = exported();
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("what").asString()).isEqualTo("log-shortened");
        assertThat(left.get(0).path("subject").asString()).isEqualTo("audit-log/entries/1-" + all);
        assertThat(run("audit-log", "verify")).as(out.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Entries 1 to " + all + " left the log by a stated act");
    }

    @Test
    @Order(5)
    void wrongOptionsAreRefusedInWords() {
        assertThat(run("audit-log", "export", "--what", "nothing")).isEqualTo(2);
        assertThat(run("audit-log", "export", "--from", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("2026-11-24");
        assertThat(run("audit-log", "verify", "--head", "12")).isEqualTo(ExitCode.REFUSED);
    }

    private List<JsonNode> exported(String... options) {
        assertThat(run(Stream.concat(Stream.of("audit-log", "export"), Stream.of(options))
                        .toArray(String[]::new)))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        return out.toString()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    /** Checks a file; there is no data folder. */
    private int verify(Path file, String... options) {
        String[] all = Stream.concat(
                        Stream.of("audit-log", "verify", "--json", "--file", file.toString()), Stream.of(options))
                .toArray(String[]::new);
        return execute(all);
    }

    private int run(String... args) {
        return execute(Stream.concat(
                        Stream.of(args),
                        Stream.of("--data", data.toString(), "--set", "spatialplan.geodata=file:" + geodata + "/"))
                .toArray(String[]::new));
    }

    private int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return SpatialPlanCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
