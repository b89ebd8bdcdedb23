package org.spatialplan.portrayal;

import java.util.function.Predicate;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A layer in a style.
 *
 * @param accepts which features are drawn; asked for those in view only
 */
public record LayerDrawing(PortrayedLayer layer, MapStyle style, Predicate<PortrayedFeature> accepts) {

    /** All features of the layer. */
    public LayerDrawing(PortrayedLayer layer, MapStyle style) {
        this(layer, style, feature -> true);
    }
}
