package org.spatialplan.layer;

import java.util.Optional;

/**
 * The address of a feature.
 *
 * @param layer id of the layer, for example {@code rivers}
 * @param id of the feature within the layer, for example {@code luoyang-river}
 */
public record FeatureRef(String layer, String id) {

    /** Parses {@code layer/feature}; empty if the text has another form. */
    public static Optional<FeatureRef> parse(String text) {
        int slash = text.indexOf('/');
        boolean shaped = slash > 0 && slash < text.length() - 1 && text.indexOf('/', slash + 1) < 0;
        return shaped
                ? Optional.of(new FeatureRef(text.substring(0, slash), text.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return layer + "/" + id;
    }
}
