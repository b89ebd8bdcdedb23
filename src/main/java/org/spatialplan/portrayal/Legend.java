package org.spatialplan.portrayal;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.text.MapFonts;

/** Draws legends of styles: a swatch and a title for each rule that has a title. Thread-safe. */
public final class Legend {

    private final MapFonts fonts;

    public Legend(MapFonts fonts) {
        this.fonts = fonts;
    }

    /** Returns the size of the legend in pixels. */
    public Dimension size(MapStyle style, LegendRequest request) {
        return new LegendDrawing(style, request, fonts).size();
    }

    /** Draws the legend as {@link BufferedImage#TYPE_INT_ARGB_PRE}. */
    public BufferedImage draw(MapStyle style, LegendRequest request) {
        return new LegendDrawing(style, request, fonts).draw();
    }
}
