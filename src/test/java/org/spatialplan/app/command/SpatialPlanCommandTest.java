package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.PostgisDatabases;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("service")
@Tag("lengthy")
class SpatialPlanCommandTest {

    @TempDir
    private static Path geodata;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @Test
    void settingsStartTheServiceAndWordsAreCommands() {
        assertThat(SpatialPlanCommand.isMeantBy()).isFalse();
        assertThat(SpatialPlanCommand.isMeantBy("--spatialplan.port=9000")).isFalse();
        assertThat(SpatialPlanCommand.isMeantBy("layers", "list")).isTrue();
        assertThat(SpatialPlanCommand.isMeantBy("--help")).isTrue();
    }

    @Test
    void aMisspeltCommandIsNotAServerStart() {
        assertThat(run("lyers")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("'lyers'").contains("layers");
    }

    @Test
    void aNewFolderHoldsTheBundledLayers() {
        assertThat(run("layers", "list", "--json", "--data", folder.toString())).isEqualTo(ExitCode.DONE);
        JsonNode versions = new JsonMapper().readTree(out.toString());
        assertThat(versions.values())
                .extracting(version -> version.get("layer").asString())
                .contains("red-lines");
    }

    @Test
    void anUnknownLayerHasNoVersions() {
        assertThat(run("layers", "list", "blue-lines", "--data", folder.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("blue-lines", "red-lines");
    }

    @Test
    void aKeyIsMadeListedAndRevoked() {
        String[] create = {"keys", "create", "--name", "root", "--role", "administrator", "--data", folder.toString()};
        assertThat(run(create)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).matches("spk_[A-Za-z0-9_-]{43}\\R");
        assertThat(err.toString()).contains("the data folder " + folder);
        String secret = out.toString().strip();
        out.getBuffer().setLength(0);

        assertThat(run("keys", "list", "--json", "--data", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("administrator", "command:").doesNotContain(secret);
        String id = new JsonMapper().readTree(out.toString()).path(0).path("id").stringValue();
        assertThat(run("keys", "revoke", id, "--data", folder.toString())).isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
        assertThat(run("keys", "list", "--data", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains(id, "revoked", "root");

        assertThat(run("keys", "revoke", "none", "--data", folder.toString())).isEqualTo(ExitCode.REFUSED);
        create[5] = "root";
        assertThat(run(create)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("[key-unknown]", "[key-draft]", "reader, planner");
    }

    @Test
    void aDataFolderInUseIsToldInWords() throws IOException {
        run("layers", "list", "--data", folder.toString());
        try (FileChannel service = FileChannel.open(folder.resolve("spatialplan.mv.db"), StandardOpenOption.WRITE)) {
            service.lock();
            assertThat(run("layers", "list", "--data", folder.toString())).isEqualTo(ExitCode.REFUSED);
        }
        assertThat(err.toString())
                .contains("in use", "--data", "[data-folder-in-use]")
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldInWords() {
        assertThat(run("layers", "list", "--set", "spatialplan.database.url=jdbc:postgresql://localhost:1/none"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("localhost:1", "[database-refused]").doesNotContain("\tat ");
    }

    @Test
    void brokenCityDataAreRefusedInWords() {
        assertThat(run("layers", "list", "--data", folder.toString(), "--set", "spatialplan.geodata=" + folder))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("layers.yaml").doesNotContain("\tat ");
    }

    @Test
    void anEmbeddedDatabaseMovesUpOnce() {
        run("layers", "list", "--data", folder.toString());
        out.getBuffer().setLength(0);
        String[] up = {
            "move-up",
            "--json",
            "--data",
            folder.toString(),
            "--set",
            "spatialplan.database.url=" + PostgisDatabases.fresh(),
            "--set",
            "spatialplan.database.username=" + PostgisDatabases.OWNER
        };

        assertThat(run(up)).as(err.toString()).isEqualTo(ExitCode.DONE);
        JsonNode copied = new JsonMapper().readTree(out.toString());
        assertThat(copied.path("layers").size()).isEqualTo(15);
        assertThat(copied.path("plans").get(0).path("projects").intValue()).isEqualTo(121);
        assertThat(run(up)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("[target-not-empty]").doesNotContain("\tat ");
    }

    @Test
    void movingUpNeedsASourceAndATarget() {
        assertThat(run("move-up", "--data", folder.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("[source-missing]");
        run("layers", "list", "--data", folder.toString());
        assertThat(run("move-up", "--data", folder.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("[target-missing]");
    }

    @Test
    void aRollbackIsAVersionThatCanBeComparedAndAudited() {
        String data = "--data=" + folder;
        assertThat(run("layers", "diff", "parks", data)).as("one version alone").isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("first of parks");
        assertThat(run("layers", "rollback", "parks", "7", data)).isEqualTo(ExitCode.REFUSED);
        assertThat(run("layers", "rollback", "parks", "1", "--note=test", data)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("version 2 has the content of version 1");

        assertThat(run("layers", "diff", "parks", "1", "2", data)).isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
        assertThat(run("layers", "diff", "parks", "--json", data)).isEqualTo(ExitCode.DONE);
        JsonNode diff = new JsonMapper().readTree(out.toString());
        assertThat(diff.path("by_kind").path("unchanged").intValue()).isEqualTo(15);

        out.getBuffer().setLength(0);
        Path page = folder.resolve("audit.html");
        assertThat(run("layers", "audit", "parks", "--json", "--html=" + page, data))
                .as("parks without an outline cannot be compared")
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(new JsonMapper().readTree(out.toString()).path("state").asString())
                .isEqualTo("no-data");
        assertThat(page).content().contains("面积核对");
    }

    private int run(String... args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        boolean stored = Stream.of(args).anyMatch(arg -> arg.startsWith("--data"));
        Stream<String> city = stored && !String.join(" ", args).contains("spatialplan.geodata")
                ? Stream.of("--set", "spatialplan.geodata=" + geodata)
                : Stream.empty();
        return line.execute(Stream.concat(Stream.of(args), city).toArray(String[]::new));
    }
}
