package org.spatialplan.portrayal;

import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.spatialplan.portrayal.raster.Surface;
import org.spatialplan.portrayal.raster.SurfacePool;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.portrayal.text.PlacedLabels;

/** Draws pictures of the map. Thread-safe. */
public final class MapRenderer {

    private final MapFonts fonts;
    private final SurfacePool surfaces = new SurfacePool();

    public MapRenderer(MapFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws a picture as {@link BufferedImage#TYPE_INT_ARGB_PRE}.
     *
     * @throws DrawingCancelledException when the request's check is true
     */
    public BufferedImage draw(MapRequest request) {
        Surface surface = Surface.of(request.width(), request.height());
        PictureDrawing.draw(request, fonts, surface);
        return surface.canvas().picture();
    }

    /**
     * Draws a picture that is needed only for a moment, for example to encode it; its memory is reused.
     *
     * @param use receives the picture and must not keep it
     * @throws DrawingCancelledException when the request's check is true
     */
    public <T> T draw(MapRequest request, Function<BufferedImage, T> use) {
        Surface surface = surfaces.take(request.width(), request.height());
        PictureDrawing.draw(request, fonts, surface);
        T made = use.apply(surface.canvas().picture());
        // not after an exception, which may leave half an outline in it
        surfaces.giveBack(surface);
        return made;
    }

    /**
     * Places the labels of a part of the map, of which several pictures are drawn.
     *
     * @throws DrawingCancelledException when the request's check is true
     */
    public PlacedLabels labels(MapRequest request) {
        return PictureDrawing.place(request, fonts);
    }
}
