package org.spatialplan.portrayal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.Feature;

/**
 * What a picture needs to know of a feature. Immutable.
 *
 * @param id unique within its layer
 * @param attributes what filters and labels of a style may ask for; values may be null
 * @param geometry in the CRS of its layer, x right and y up
 */
public record PortrayedFeature(String id, Map<String, Object> attributes, Geometry geometry) {

    public PortrayedFeature {
        Objects.requireNonNull(id);
        Objects.requireNonNull(geometry);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A located feature with its own properties as attributes beside id, name_zh, name_en, status and accuracy_m. */
    static PortrayedFeature of(Feature feature) {
        Map<String, Object> attributes = new LinkedHashMap<>(feature.attributes());
        attributes.put("id", feature.id());
        attributes.put("name_zh", feature.nameZh());
        attributes.put("name_en", feature.nameEn());
        attributes.put("status", feature.status().name().toLowerCase(java.util.Locale.ROOT));
        attributes.put(
                "accuracy_m",
                feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null);
        attributes.put("source", feature.source());
        attributes.put("licence", feature.licence());
        attributes.put("as_of", feature.asOf().toString());
        return new PortrayedFeature(feature.id(), attributes, feature.geometry().orElseThrow());
    }
}
