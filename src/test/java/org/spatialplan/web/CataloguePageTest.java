package org.spatialplan.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.Needed;
import org.spatialplan.PageExamples;
import org.spatialplan.run.Program;

/** The examples of docs/catalogue.md, run as a reader runs them. */
class CataloguePageTest extends HttpTest {

    @TempDir
    private Path folder;

    @Test
    void curl() throws IOException {
        Needed.program("curl", "--version");
        PageExamples.check(
                Path.of("docs/catalogue.md"),
                "sh",
                code -> Program.run(folder, "bash", "-c", code.replace("http://localhost:8080", address(""))));
    }
}
