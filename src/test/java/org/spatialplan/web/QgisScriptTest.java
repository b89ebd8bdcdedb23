package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;

/** The script of clients/qgis, run by QGIS against the service: by its own program, and as the toolbox does. */
class QgisScriptTest extends HttpTest {

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Path SCRIPT = Path.of("clients/qgis/check_parcels.py").toAbsolutePath();

    /** Debian's script before it, qgis_process, hands over an option that the program does not know. */
    private static final String PROGRAM = "qgis_process.bin";

    @TempDir
    private Path folder;

    @Test
    void theToolboxChecksParcels() {
        Needed.possible(PYTHON, "-c", "import qgis.core");
        String said = run(
                "en_GB.UTF-8",
                PYTHON,
                Path.of("src/test/clients/check_parcels_qgis.py")
                        .toAbsolutePath()
                        .toString(),
                address(""),
                SCRIPT.toString(),
                folder.toString());

        assertThat(said).endsWith("ok\n");
    }

    @Test
    void theProgramWithoutAWindowChecksParcelsOfAFile() throws IOException {
        Needed.possible("env", runtime(), "QT_QPA_PLATFORM=offscreen", PROGRAM, "--version");
        Path profile = folder.resolve(".local/share/QGIS/QGIS3/profiles/default");
        Files.createDirectories(profile.resolve("processing/scripts"));
        Files.copy(SCRIPT, profile.resolve("processing/scripts/check_parcels.py"));
        Files.createDirectories(profile.resolve("QGIS"));
        Files.writeString(profile.resolve("QGIS/QGIS3.ini"), "[PythonPlugins]\nprocessing=true\n");
        Path parcels = folder.resolve("地块.geojson");
        Files.writeString(
                parcels,
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"地块编号": "甲-1"},
                 "geometry": {"type": "Polygon", "coordinates":
                  [[[118.698, 25.012], [118.706, 25.012], [118.706, 25.020], [118.698, 25.020], [118.698, 25.012]]]}}]}
                """);
        Path verdicts = folder.resolve("verdicts.gpkg");
        String said = run(
                "zh_CN.UTF-8",
                PROGRAM,
                "run",
                "script:checkparcels",
                "--",
                "INPUT=" + parcels,
                "SERVICE=" + address(""),
                "LINES=ecological-red-line",
                "GROUNDS=" + verdicts);

        assertThat(said).contains("结论：未涉及 1", verdicts.toString());
        assertThat(Files.readString(folder.resolve("verdicts.qmd"))).contains("核查结论（示意，非法定）", "red-lines@1");
        Needed.program("ogrinfo", "--version");
        assertThat(Program.run(folder, "ogrinfo", "-al", "-geom=NO", verdicts.toString()))
                .contains("地块编号 (String) = 甲-1", "redline_state (String) = clear", "冲突（可能）");
    }

    /** Where Qt keeps what it needs while it runs; else it makes a folder beside the tests' own. */
    private String runtime() {
        return "XDG_RUNTIME_DIR=" + folder;
    }

    /** With a profile of its own, and without a screen. */
    private String run(String language, String... program) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "HOME=" + folder,
                runtime(),
                "QT_QPA_PLATFORM=offscreen",
                "LANG=" + language,
                "LC_ALL=" + language));
        command.addAll(List.of(program));
        return Program.run(folder, command.toArray(String[]::new));
    }
}
