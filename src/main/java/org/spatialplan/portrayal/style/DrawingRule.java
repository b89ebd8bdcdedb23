package org.spatialplan.portrayal.style;

import java.util.List;
import org.geotools.api.filter.Filter;

/**
 * A rule of a style compiled for drawing.
 *
 * @param titleZh for the legend; empty if the rule is not to stand in it
 * @param filter which features it draws
 * @param otherwise whether it draws those that no other rule of its group draws at the scale
 * @param minScale least denominator of the scale, inclusive
 * @param maxScale greatest denominator of the scale, exclusive
 */
public record DrawingRule(
        String name,
        String titleZh,
        String titleEn,
        Filter filter,
        boolean otherwise,
        double minScale,
        double maxScale,
        List<Drawing> drawings) {

    /** Scales that differ by less, in parts of one, are the same: they were computed from rounded boxes. */
    private static final double SAME_SCALE = 1e-6;

    public DrawingRule {
        drawings = List.copyOf(drawings);
    }

    public boolean isDrawnAt(double scaleDenominator) {
        return scaleDenominator * (1 + SAME_SCALE) >= minScale && scaleDenominator * (1 + SAME_SCALE) < maxScale;
    }
}
