package org.spatialplan.portrayal.text;

import java.util.List;
import org.spatialplan.portrayal.raster.SolidInk;
import org.spatialplan.portrayal.style.Drawing;

/**
 * The look of a text in one picture.
 *
 * @param families of fonts in order of preference
 * @param size of the em, pixels
 * @param haloRadius pixels; 0 for none
 * @param halo its ink
 */
public record TextStyle(
        List<String> families,
        float size,
        boolean bold,
        boolean italic,
        SolidInk ink,
        float haloRadius,
        SolidInk halo) {

    /**
     * Evaluates the style of a label.
     *
     * @param symbols factor of the size of symbols against the standard's
     */
    public static TextStyle of(Drawing.Label label, Object feature, double symbols) {
        Drawing.LabelFont font = label.font();
        SolidInk ink = SolidInk.of(label.colour().of(feature), label.opacity().of(feature));
        float radius = label.halo()
                .map(halo -> (float) (halo.radius().of(feature) * symbols))
                .orElse(0f);
        SolidInk halo = label.halo()
                .map(each ->
                        SolidInk.of(each.colour().of(feature), each.opacity().of(feature)))
                .orElse(ink);
        float size = (float) (font.size().of(feature) * symbols);
        return new TextStyle(font.families(), size, font.bold(), font.italic(), ink, radius, halo);
    }
}
