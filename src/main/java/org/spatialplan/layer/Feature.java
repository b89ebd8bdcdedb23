package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.PlainNumber;

/**
 * A feature of a layer with its geometry, accuracy and source.
 *
 * @param id slug, unique within the layer
 * @param geometry CRS84, degrees, longitude before latitude; empty exactly if the status is unlocated
 * @param accuracyM how far the true outline may be from the drawn one, in metres; present exactly with a geometry
 * @param source where the coordinates come from and how the drawing was made
 * @param licence SPDX id of the licence of the coordinates
 * @param asOf date of the data
 * @param attributes further properties in file order: text, numbers, booleans, days ({@link LocalDate}), moments
 *     ({@link java.time.Instant}), lists of texts, numbers and booleans, or null
 */
public record Feature(
        String id,
        String nameZh,
        String nameEn,
        Optional<Geometry> geometry,
        OptionalDouble accuracyM,
        String source,
        String licence,
        Status status,
        LocalDate asOf,
        Map<String, Object> attributes) {

    /** Attribute of derived features: the addresses of the features from which they are made. */
    public static final String MEMBERS = "members";

    /** Attribute of features without a place of their own: the addresses of the units that the plan names for them. */
    public static final String WITHIN = "within";

    public Feature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Returns an attribute as text, whole numbers without decimals; empty if it is missing or null. */
    public Optional<String> text(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(PlainNumber::text);
    }

    /** Lists the features from which this one is derived. */
    public List<FeatureRef> members() {
        return refs(MEMBERS);
    }

    /**
     * Lists the units that contain this feature somewhere; empty for a feature with a place of its own, or if no unit
     * is known.
     */
    public List<FeatureRef> within() {
        return refs(WITHIN);
    }

    /**
     * Reads addresses from an attribute and ignores other texts, for example the ids of zones. Files without lists have
     * them in one text.
     */
    private List<FeatureRef> refs(String attribute) {
        Object value = attributes.get(attribute);
        List<?> members = value instanceof List<?> list
                ? list
                : value instanceof String text ? JoinedList.members(text) : List.of();
        return members.stream()
                .flatMap(member -> FeatureRef.parse(String.valueOf(member)).stream())
                .toList();
    }
}
