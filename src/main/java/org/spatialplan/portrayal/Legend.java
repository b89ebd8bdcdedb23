package org.spatialplan.portrayal;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.portrayal.style.DrawingRule;
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

    /**
     * Lists the rules of a legend: those with a title that draw more than text, each title once.
     *
     * @param scaleDenominator present if the legend has only rules of this scale
     */
    public static List<DrawingRule> rules(MapStyle style, OptionalDouble scaleDenominator) {
        return LegendRules.of(style, scaleDenominator, Optional.empty());
    }

    /** Lists the rules of a legend of what a box shows, at the scale of the map. */
    public static List<DrawingRule> rules(LayerDrawing layer, double scaleDenominator, Envelope lonLat) {
        return LegendRules.shown(layer.layer().rulesInUse(layer.style(), scaleDenominator, lonLat).stream()
                .filter(DrawingRule::isExplained)
                .toList());
    }

    /**
     * Draws the sign of a rule on a transparent ground.
     *
     * @param width of the picture, pixels
     * @param height of the picture, pixels
     * @param pixelMm width of a pixel in mm, with which the symbols grow
     */
    public static BufferedImage swatch(DrawingRule rule, int width, int height, double pixelMm) {
        return Swatch.draw(rule, width, height, pixelMm).picture();
    }
}
