package org.spatialplan.portrayal;

import java.awt.image.BufferedImage;
import org.spatialplan.portrayal.raster.Coverage;
import org.spatialplan.portrayal.raster.CoveragePool;
import org.spatialplan.portrayal.text.MapFonts;

/** Draws pictures of the map. Thread-safe. */
public final class MapRenderer {

    private final MapFonts fonts;
    private final CoveragePool coverages = new CoveragePool();

    public MapRenderer(MapFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The picture, {@link BufferedImage#TYPE_INT_ARGB_PRE}.
     *
     * @throws DrawingCancelledException once the request's check says so
     */
    public BufferedImage draw(MapRequest request) {
        Coverage coverage = coverages.take(request.width(), request.height());
        BufferedImage picture = new PictureDrawing(request, fonts, coverage).draw();
        // not after an exception, which may leave half an outline in it
        coverages.giveBack(coverage);
        return picture;
    }
}
