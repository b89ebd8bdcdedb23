package org.spatialplan.layer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives the properties of a feature the names that files and answers share. */
public final class FeatureProperties {

    /** Names that have a fixed meaning in every answer. */
    private static final Set<String> RESERVED = Set.of("id", "geometry");

    private FeatureProperties() {}

    /** Returns the core properties, followed by the layer's own. */
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
        feature.attributes().forEach((name, value) -> {
            if (value != null || !properties.containsKey(name)) {
                properties.put(name, value);
            }
        });
        return properties;
    }

    /**
     * Returns the name of an attribute in answers: its own, unless the identifier or the geometry has that name.
     *
     * @param all names of the layer's attributes
     */
    public static String answered(String attribute, Collection<String> all) {
        if (!RESERVED.contains(attribute)) {
            return attribute;
        }
        String free = attribute + "_";
        while (all.contains(free)) {
            free += "_";
        }
        return free;
    }

    private static Number whole(double metres) {
        return metres == Math.rint(metres) ? (Number) (long) metres : (Number) metres;
    }
}
