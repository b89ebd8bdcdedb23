package org.spatialplan.portrayal;

import java.awt.Color;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The look of a legend.
 *
 * @param swatchWidth of one swatch, pixels of the standard
 * @param swatchHeight of one swatch, pixels of the standard
 * @param scaleDenominator present if the legend has only rules of this scale
 * @param rule present if the legend has only the rule of this name, without its title
 * @param pixelMm width of a pixel in mm: with less than the standard's 0.28 the whole legend has more pixels
 */
public record LegendRequest(
        PortrayalLanguage language,
        int swatchWidth,
        int swatchHeight,
        Color background,
        OptionalDouble scaleDenominator,
        Optional<String> rule,
        double pixelMm) {

    /** Requests a legend with the standard's pixels. */
    public LegendRequest(
            PortrayalLanguage language,
            int swatchWidth,
            int swatchHeight,
            Color background,
            OptionalDouble scaleDenominator,
            Optional<String> rule) {
        this(language, swatchWidth, swatchHeight, background, scaleDenominator, rule, MapRequest.STANDARD_PIXEL_MM);
    }

    /** Returns the request with pixels of another size. */
    public LegendRequest withPixelMm(double mm) {
        return new LegendRequest(language, swatchWidth, swatchHeight, background, scaleDenominator, rule, mm);
    }

    /** Returns the pixels of the legend that a length in the standard's pixels has, at least one. */
    int pixels(double length) {
        return (int) Math.max(1, Math.round(length * MapRequest.STANDARD_PIXEL_MM / pixelMm));
    }

    /** Requests all rules, swatches of 28 by 18 pixels, on white. */
    public static LegendRequest of(PortrayalLanguage language) {
        return new LegendRequest(language, 28, 18, Color.WHITE, OptionalDouble.empty(), Optional.empty());
    }
}
