package org.spatialplan.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.portrayal.text.PlacedLabels;

/** Tiles beside each other have the names of one picture of the whole level: none twice, none cut. */
class TileLabelsTest {

    private static final MapFonts FONTS = MapFonts.find();
    private static final int SIDE = TileMatrix.TILE_PX;

    private final MapRenderer renderer = new MapRenderer(FONTS);
    private final PortrayedLayers portrayed = new PortrayedLayers();
    private final Styles styles = Styles.read(Map.of("districts.sld", read("styles/districts.sld")));
    private int placings;
    private final Tiles tiles = new Tiles(
            catalogue(),
            styles,
            request -> PictureEncoder.encode(renderer.draw(request), PictureFormat.PNG),
            request -> {
                placings++;
                return renderer.labels(request);
            },
            (bytes, making) -> making.get(),
            portrayed,
            new TileCache(50_000_000));

    @Test
    void stitched_tiles_are_the_picture_of_the_whole_level() throws IOException {
        Needed.that(FONTS.missing().isEmpty(), FONTS.missing().orElse(""));
        TiledTable districts = tiles.find("districts", Optional.empty()).orElseThrow();
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        TileMatrix matrix = set.findMatrix("10").orElseThrow();
        TileRange range = Tiles.range(List.of(districts), set, matrix);
        int columns = range.maxColumn() - range.minColumn() + 1;
        int rows = range.maxRow() - range.minRow() + 1;

        BufferedImage stitched = new BufferedImage(columns * SIDE, rows * SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                TileAddress address = new TileAddress(set, matrix, range.minColumn() + column, range.minRow() + row);
                byte[] png = tiles.picture(districts, styles.get("districts"), address)
                        .bytes();
                stitched.getGraphics()
                        .drawImage(ImageIO.read(new ByteArrayInputStream(png)), column * SIDE, row * SIDE, null);
            }
        }

        Envelope box = matrix.box(range.minColumn(), range.minRow());
        box.expandToInclude(matrix.box(range.maxColumn(), range.maxRow()));
        MapRequest whole = MapRequest.of(columns * SIDE, rows * SIDE, box, set.crs())
                .with(new LayerDrawing(districts.portrayed(), styles.get("districts")));
        PlacedLabels names = renderer.labels(whole);
        assertThat(columns * rows).as("tiles").isGreaterThan(8);
        // eleven counties; the two zones have no name at this scale
        assertThat(names.count()).isEqualTo(11);
        assertThat(placings).isEqualTo(1);
        assertThat(different(stitched, renderer.draw(whole)))
                .as("share of pixels")
                .isLessThan(0.002);
    }

    @Test
    void a_level_that_is_too_large_is_lettered_in_blocks() {
        TiledTable districts = tiles.find("districts", Optional.empty()).orElseThrow();
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        TileMatrix matrix = set.findMatrix("15").orElseThrow();
        TileRange range = Tiles.range(List.of(districts), set, matrix);
        int column = range.minColumn() - Math.floorMod(range.minColumn(), 16) + 32;
        int row = range.minRow() - Math.floorMod(range.minRow(), 16) + 32;

        for (int i = 0; i < 3; i++) {
            tiles.picture(districts, styles.get("districts"), new TileAddress(set, matrix, column + i, row + 15));
        }
        assertThat(placings).isEqualTo(1);
        tiles.picture(districts, styles.get("districts"), new TileAddress(set, matrix, column + 16, row + 15));
        assertThat(placings).isEqualTo(2);
    }

    private static double different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int bits = 0; bits < 32; bits += 8) {
                    if (Math.abs((a >>> bits & 0xFF) - (b >>> bits & 0xFF)) > 48) {
                        different++;
                        break;
                    }
                }
            }
        }
        return different / (double) (one.getWidth() * one.getHeight());
    }

    private static FeatureCatalogue catalogue() {
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        return new FeatureCatalogue(() -> checks, new NoStore());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
