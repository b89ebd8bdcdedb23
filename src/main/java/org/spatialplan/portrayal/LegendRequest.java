package org.spatialplan.portrayal;

import java.awt.Color;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The look of a legend.
 *
 * @param swatchWidth of one swatch, pixels
 * @param swatchHeight of one swatch, pixels
 * @param scaleDenominator present if the legend has only rules of this scale
 * @param rule present if the legend has only the rule of this name, without its title
 */
public record LegendRequest(
        PortrayalLanguage language,
        int swatchWidth,
        int swatchHeight,
        Color background,
        OptionalDouble scaleDenominator,
        Optional<String> rule) {

    /** Requests all rules, swatches of 28 by 18 pixels, on white. */
    public static LegendRequest of(PortrayalLanguage language) {
        return new LegendRequest(language, 28, 18, Color.WHITE, OptionalDouble.empty(), Optional.empty());
    }
}
