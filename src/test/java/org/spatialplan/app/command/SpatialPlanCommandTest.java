package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.PostgisDatabases;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpatialPlanCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
        assertThat(copied.path("layers").size()).isEqualTo(14);
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

    private int run(String... args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
