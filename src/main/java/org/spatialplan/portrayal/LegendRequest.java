package org.spatialplan.portrayal;

import java.awt.Color;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a legend is to look.
 *
 * @param swatchWidth of one swatch, pixels
 * @param swatchHeight of one swatch, pixels
 * @param scaleDenominator present if only rules of this scale are to show
 * @param rule present if only the rule of this name is to show, without its title
 */
public record LegendRequest(
        PortrayalLanguage language,
        int swatchWidth,
        int swatchHeight,
        Color background,
        OptionalDouble scaleDenominator,
        Optional<String> rule) {

    /** All rules, swatches of 28 by 18 pixels, on white. */
    public static LegendRequest of(PortrayalLanguage language) {
        return new LegendRequest(language, 28, 18, Color.WHITE, OptionalDouble.empty(), Optional.empty());
    }
}
