package org.spatialplan.portrayal.text;

import org.spatialplan.portrayal.style.Drawing;

/**
 * A label to place.
 *
 * @param feature as the expressions of the style see it
 * @param priority greater ones are placed first
 * @param layer number of its layer, from the lowest
 */
public record LabelRequest(
        String text, TextStyle look, Drawing.Label label, Object feature, double priority, int layer) {}
