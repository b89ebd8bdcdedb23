package org.spatialplan.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;

/** Clients that people use, as processes of their own, on maps, features and tiles: GDAL and OWSLib. */
class ClientsTest extends HttpTest {

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Path SCRIPT = Path.of("src/test/clients/wms_owslib.py").toAbsolutePath();

    @TempDir
    private Path folder;

    /** The box as the version and the system order it; GDAL asks for what lies in it part by part. */
    @ParameterizedTest
    @CsvSource({
        "1.1.1, EPSG:4326, 118 24.5 119 25.5",
        "1.3.0, EPSG:4490, 24.5 118 25.5 119",
        "1.3.0, EPSG:4549, 2710000 300000 2810000 400000"
    })
    void gdalDrawsMaps(String version, String system, String box) throws IOException {
        Needed.program("gdal_translate", "--version");
        String[] ends = box.split(" ");
        String source = "WMS:" + address("/ows") + "?SERVICE=WMS&VERSION=" + version
                + "&REQUEST=GetMap&LAYERS=districts,rivers&STYLES=,&FORMAT=image/png&"
                + (version.equals("1.3.0") ? "CRS=" : "SRS=") + system + "&BBOX=" + String.join(",", ends);
        Path picture = folder.resolve("map.png");
        Program.run(folder, "gdal_translate", "-of", "PNG", "-outsize", "256", "256", source, picture.toString());

        assertThat(colours(picture)).isGreaterThan(5);
    }

    @Test
    void gdalReadsCollections() {
        Needed.program("ogrinfo", "--version");
        String rivers = Program.run(folder, "ogrinfo", "-ro", "-so", "OAPIF:" + address("/ogc"), "rivers");

        assertThat(rivers).contains("Feature Count: 46", "length_km: Real");
    }

    @Test
    void gdalReadsVectorTiles() throws IOException {
        Needed.program("ogrinfo", "--version");
        Path tile = folder.resolve("tile.pbf");
        Files.write(
                tile,
                get("/ogc/collections/districts/tiles/WebMercatorQuad/8/109/212")
                        .bytes());
        String layers = Program.run(folder, "ogrinfo", "-ro", "-al", "-so", "MVT:" + tile);

        assertThat(layers).contains("Layer name: districts", "name_zh: String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebMercatorQuad", "CGCS2000Quad"})
    void gdalReadsTiledMaps(String matrixSet) throws IOException {
        Needed.program("gdal_translate", "--version");
        String source = "WMTS:" + address("/wmts")
                + "?SERVICE=WMTS&REQUEST=GetCapabilities,layer=districts,tilematrixset=" + matrixSet;
        Path picture = folder.resolve("tiles.png");
        Program.run(folder, "gdal_translate", "-of", "PNG", "-outsize", "300", "0", source, picture.toString());

        assertThat(colours(picture)).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void owslibAsksForMapsAndFeatures(String version) {
        Needed.program(PYTHON, "-c", "import owslib");
        assertThat(Program.run(folder, PYTHON, SCRIPT.toString(), address("/ows"), version))
                .contains("ok");
    }

    private static long colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
