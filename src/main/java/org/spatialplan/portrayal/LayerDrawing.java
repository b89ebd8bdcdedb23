package org.spatialplan.portrayal;

import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A layer in a style.
 *
 * @param accepts which rows are drawn; asked of those in view only
 */
public record LayerDrawing(PortrayedLayer layer, MapStyle style, Predicate<SimpleFeature> accepts) {

    /** All features of the layer. */
    public LayerDrawing(PortrayedLayer layer, MapStyle style) {
        this(layer, style, row -> true);
    }
}
