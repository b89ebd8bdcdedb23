package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients that people use, as processes of their own: GDAL and OWSLib, where they are installed. */
class WfsClientsTest extends HttpTest {

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Path SCRIPT = Path.of("src/test/clients/wfs_owslib.py").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void gdalListsLayersAndFields(String version) {
        Needed.program("ogrinfo", "--version");
        String layers = Program.run(folder, "ogrinfo", "-ro", "-so", source(version));
        String rivers = Program.run(folder, "ogrinfo", "-ro", "-so", source(version), "plan:rivers");

        assertThat(layers).contains("plan:rivers", "plan:conflicts", "plan:projects");
        assertThat(rivers).contains("Feature Count: 46", "length_km: Real", "Geometry: Multi Curve");
    }

    /** What QGIS needs: it shows one kind of geometry of a type. */
    @Test
    void mixedTypesComeByKindToo() {
        Needed.program("ogrinfo", "--version");

        assertThat(Program.run(folder, "ogrinfo", "-ro", "-so", source("2.0.0"), "plan:projects-areas"))
                .contains("Geometry: Multi Surface");
        assertThat(Program.run(folder, "ogrinfo", "-ro", "-so", source("2.0.0"), "plan:red-lines-points"))
                .contains("Feature Count: 14");
    }

    /** A condition and a box become a filter; GDAL writes longitude first whatever it got. */
    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void gdalAsksWithFilters(String version) {
        Needed.program("ogr2ogr", "--version");
        String answer = Program.run(
                folder,
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "/vsistdout/",
                source(version),
                "plan:rivers",
                "-where",
                "length_km > 20 AND name_zh LIKE '%江'",
                "-spat",
                "118.3",
                "24.7",
                "118.9",
                "25.2");
        JsonNode features =
                new JsonMapper().readTree(answer.substring(answer.indexOf('{'))).get("features");

        assertThat(features.size()).isPositive();
        assertThat(features.at("/0/properties/name_zh").asString()).endsWith("江");
        assertThat(features.at("/0/geometry/coordinates").toString()).contains("[118.");
    }

    /** Chinese attributes and the zone are read without being told. */
    @ParameterizedTest
    @ValueSource(strings = {"shape-zip", "gpkg"})
    void gdalReadsFiles(String format) throws IOException {
        Needed.program("ogrinfo", "--version");
        byte[] file = get(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "2.0.0",
                        "REQUEST",
                        "GetFeature",
                        "TYPENAMES",
                        "districts",
                        "SRSNAME",
                        "EPSG:4549",
                        "OUTPUTFORMAT",
                        format)
                .bytes();
        Path saved = Files.write(folder.resolve(format.equals("gpkg") ? "d.gpkg" : "d.zip"), file);
        String source = (format.equals("gpkg") ? "" : "/vsizip/") + saved;
        String answer = Program.run(folder, "ogrinfo", "-ro", source, "districts", "-where", "id = 'licheng'");

        assertThat(answer)
                .contains("鲤城区", "Feature Count: 1")
                .containsPattern("CGCS2000.*GK_CM_120E|CGCS2000 / 3-degree Gauss-Kruger CM 120E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void owsLibAsks(String version) {
        Needed.program(PYTHON, "-c", "import owslib");
        assertThat(Program.run(folder, PYTHON, SCRIPT.toString(), address("/ows"), version))
                .contains("ok");
    }

    private String source(String version) {
        return "WFS:" + address("/ows") + "?SERVICE=WFS&VERSION=" + version;
    }
}
