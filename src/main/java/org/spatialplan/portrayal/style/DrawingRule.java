package org.spatialplan.portrayal.style;

import java.util.List;
import org.geotools.api.filter.Filter;

/**
 * A rule of a style that is compiled for drawing.
 *
 * @param titleZh for the legend; empty if the legend leaves the rule out
 * @param filter which features it draws
 * @param otherwise whether it draws the features that no other rule of its group draws at the scale
 * @param minScale smallest denominator of the scale, inclusive
 * @param maxScale largest denominator of the scale, exclusive
 * @param inclusion whether it counts on the map, in the legend or in both
 */
public record DrawingRule(
        String name,
        String titleZh,
        String titleEn,
        Filter filter,
        boolean otherwise,
        double minScale,
        double maxScale,
        Inclusion inclusion,
        List<Drawing> drawings) {

    /** Scales that differ by less, in parts of one, are equal: they are computed from rounded boxes. */
    private static final double SAME_SCALE = 1e-6;

    public DrawingRule {
        drawings = List.copyOf(drawings);
    }

    /** Tests whether the rule is drawn at a scale. */
    public boolean isDrawnAt(double scaleDenominator) {
        return scaleDenominator * (1 + SAME_SCALE) >= minScale && scaleDenominator * (1 + SAME_SCALE) < maxScale;
    }

    /** Tests whether the legend may show it: it has a title, and is not for the map alone. */
    public boolean isExplained() {
        return !titleZh.isEmpty() && inclusion != Inclusion.MAP_ONLY;
    }

    /** Tests whether it draws a mark, a line or an area: a legend shows no others. */
    public boolean drawsMoreThanText() {
        return drawings.stream().anyMatch(drawing -> !(drawing instanceof Drawing.Label));
    }
}
