package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.Needed;
import org.spatialplan.PageExamples;
import org.spatialplan.run.Program;

/**
 * The examples of docs/developers.md, run as a developer runs them. Those in SQL are run by {@code PostgisServiceTest}, the map by
 * {@code DevelopersMapTest}.
 */
class DevelopersPageTest extends HttpTest {

    private static final String SERVICE = "http://localhost:8080";
    private static final Set<String> RUN = Set.of("sh", "python", "js", "sql", "qgis", "html");

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    /** Where {@code bin/test} lets npm install what the page's examples need. */
    private static final Path NODE_MODULES =
            Path.of("target/page-check/node_modules").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsRunAndHasItsAnswer() throws IOException {
        assertThat(PageExamples.blocks()).hasSize((int) PageExamples.count()).allMatch(RUN::contains);
        assertThat(PageExamples.languages()).containsExactlyInAnyOrderElementsOf(RUN);
    }

    @Test
    void curl() throws IOException {
        Needed.program("curl", "--version");
        PageExamples.check("sh", code -> run(code, "example.sh", "bash"));
    }

    @Test
    void python() throws IOException {
        Needed.program(PYTHON, "--version");
        PageExamples.check("python", code -> run(code, "example.py", PYTHON));
    }

    @Test
    void javaScript() throws IOException {
        Needed.program("node", "--version");
        Needed.that(
                Files.isDirectory(NODE_MODULES.resolve("ol")),
                "the JavaScript of docs/developers.md: npm did not install ol");
        Files.createSymbolicLink(folder.resolve("node_modules"), NODE_MODULES);
        PageExamples.check("js", code -> run(code, "example.mjs", "node"));
    }

    @Test
    void qgis() throws IOException {
        Needed.possible(PYTHON, "-c", "import qgis.core");
        String script =
                Path.of("src/test/clients/qgis_expression.py").toAbsolutePath().toString();
        PageExamples.check(
                "qgis", code -> Program.run(folder, "env", "HOME=" + folder, PYTHON, script, address("/ogc"), code));
    }

    private String run(String code, String name, String... program) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, code.replace(SERVICE, address("")));
            Files.copy(
                    Path.of("docs/examples/parcels.txt"),
                    folder.resolve("parcels.txt"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new java.util.ArrayList<>(List.of(program));
        command.add(file.toString());
        return Program.run(folder, command.toArray(String[]::new)).replace(address(""), SERVICE);
    }
}
