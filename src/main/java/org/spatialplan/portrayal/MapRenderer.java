package org.spatialplan.portrayal;

import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.spatialplan.portrayal.raster.Surface;
import org.spatialplan.portrayal.raster.SurfacePool;
import org.spatialplan.portrayal.text.MapFonts;

/** Draws pictures of the map. Thread-safe. */
public final class MapRenderer {

    private final MapFonts fonts;
    private final SurfacePool surfaces = new SurfacePool();

    public MapRenderer(MapFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The picture, {@link BufferedImage#TYPE_INT_ARGB_PRE}.
     *
     * @throws DrawingCancelledException once the request's check says so
     */
    public BufferedImage draw(MapRequest request) {
        Surface surface = Surface.of(request.width(), request.height());
        new PictureDrawing(request, fonts, surface).draw();
        return surface.canvas().picture();
    }

    /**
     * The same, for a picture that is needed for a moment only, as for its encoding: its memory is used again.
     *
     * @param use given the picture; it must keep nothing of it
     * @throws DrawingCancelledException once the request's check says so
     */
    public <T> T draw(MapRequest request, Function<BufferedImage, T> use) {
        Surface surface = surfaces.take(request.width(), request.height());
        new PictureDrawing(request, fonts, surface).draw();
        T made = use.apply(surface.canvas().picture());
        // not after an exception, which may leave half an outline in it
        surfaces.giveBack(surface);
        return made;
    }
}
