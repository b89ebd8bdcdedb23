package org.spatialplan.layer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The properties of a feature under the names that files and answers share. */
public final class FeatureProperties {

    private FeatureProperties() {}

    /** Core properties first, then the layer's own. */
    public static Map<String, Object> of(Feature feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name_zh", feature.nameZh());
        properties.put("name_en", feature.nameEn());
        properties.put(
                "accuracy_m",
                feature.accuracyM().isPresent() ? whole(feature.accuracyM().getAsDouble()) : null);
        properties.put("source", feature.source());
        properties.put("licence", feature.licence());
        properties.put("status", feature.status().name().toLowerCase(Locale.ROOT));
        properties.put("as_of", feature.asOf().toString());
        properties.putAll(feature.attributes());
        return properties;
    }

    private static Number whole(double metres) {
        return metres == Math.rint(metres) ? (Number) (long) metres : (Number) metres;
    }
}
