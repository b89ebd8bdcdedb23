package org.spatialplan.ogc.csw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;

/** Clients that people search catalogues with, as processes of their own: OWSLib, and the dialogue of QGIS' MetaSearch. */
class CatalogueClientsTest extends HttpTest {

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder;

    @Test
    void owsLibSearchesByBothStandards() {
        Needed.program(PYTHON, "-c", "import owslib");

        assertThat(Program.run(folder, PYTHON, "-W", "ignore", script("catalogue_owslib.py"), address("")))
                .endsWith("ok\n");
    }

    @Test
    void metaSearchFindsTheRedLineAndOpensIt() {
        Needed.possible(
                PYTHON,
                "-c",
                "import sys; sys.path.append('/usr/share/qgis/python/plugins'); import qgis.gui, MetaSearch");
        String said = Program.run(
                folder,
                "env",
                "HOME=" + folder,
                "XDG_RUNTIME_DIR=" + folder,
                "QT_QPA_PLATFORM=offscreen",
                "LC_ALL=C.UTF-8",
                PYTHON,
                script("metasearch_qgis.py"),
                address(""));

        assertThat(said).endsWith("ok\n");
    }

    private static String script(String name) {
        return Path.of("src/test/clients", name).toAbsolutePath().toString();
    }
}
