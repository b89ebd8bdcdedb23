package org.spatialplan.portrayal;

import java.awt.image.BufferedImage;
import org.spatialplan.portrayal.text.MapFonts;

/** Draws pictures of the map. Thread-safe. */
public final class MapRenderer {

    private final MapFonts fonts;

    public MapRenderer(MapFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The picture, {@link BufferedImage#TYPE_INT_ARGB_PRE}.
     *
     * @throws DrawingCancelledException once the request's check says so
     */
    public BufferedImage draw(MapRequest request) {
        return new PictureDrawing(request, fonts).draw();
    }
}
