package org.spatialplan.imports;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.format.write.ShapefileLimits;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.parcel.CellText;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The attributes of a layer version: their names in the order of its exports, the kinds of their values, and the texts
 * that a Shapefile cuts. Used by one thread.
 */
final class KnownAttributes {

    private final boolean keepsLongTexts;
    private final Set<String> properties = new LinkedHashSet<>();
    private final Map<String, Set<Kind>> kinds = new LinkedHashMap<>();
    private final Map<String, Set<Kind>> members = new HashMap<>();
    private final Map<String, Map<String, String>> longTexts = new HashMap<>();

    /**
     * No attributes yet.
     *
     * @param keepsLongTexts whether texts that a Shapefile cannot hold are kept
     */
    KnownAttributes(boolean keepsLongTexts) {
        this.keepsLongTexts = keepsLongTexts;
    }

    /** The kinds of values. */
    enum Kind {
        TEXT("text", Messages.of("imports.text")),
        WHOLE("integer", Messages.of("imports.integer")),
        DECIMAL("number", Messages.of("imports.number")),
        TRUTH("boolean", Messages.of("imports.boolean")),
        DAY("date", Messages.of("imports.date")),
        MOMENT("date-time", Messages.of("imports.date-time")),
        LIST("list", Messages.of("imports.list"));

        private final String word;
        private final LocalizedText text;

        /**
         * A kind.
         *
         * @param word in mappings
         */
        Kind(String word, LocalizedText text) {
            this.word = word;
            this.text = text;
        }

        LocalizedText text() {
            return text;
        }

        static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        static String names() {
            return Arrays.stream(values()).map(kind -> kind.word).collect(Collectors.joining(", "));
        }

        boolean isTime() {
            return this == DAY || this == MOMENT;
        }

        boolean isNumber() {
            return this == WHOLE || this == DECIMAL;
        }

        static Kind of(Object value) {
            if (value instanceof Boolean) {
                return TRUTH;
            }
            if (value instanceof Collection) {
                return LIST;
            }
            if (value instanceof LocalDate) {
                return DAY;
            }
            if (value instanceof Instant || value instanceof LocalDateTime) {
                return MOMENT;
            }
            if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
                return WHOLE;
            }
            return value instanceof Number ? DECIMAL : TEXT;
        }
    }

    void see(Feature feature) {
        Map<String, Object> all = FeatureProperties.of(feature);
        properties.addAll(all.keySet());
        feature.attributes().forEach((name, value) -> {
            if (value != null) {
                add(kinds, name, value);
            }
            if (value instanceof Collection<?> list) {
                list.forEach(member -> add(members, name, member));
            }
        });
        if (keepsLongTexts) {
            all.forEach((name, value) -> keep(feature.id(), name, value));
        }
    }

    private static void add(Map<String, Set<Kind>> kinds, String name, Object value) {
        kinds.computeIfAbsent(name, key -> EnumSet.noneOf(Kind.class)).add(Kind.of(value));
    }

    /** Keeps a long text. A list is cut like the text that represents it in exports. */
    private void keep(String id, String name, Object value) {
        boolean mayBeLong = value instanceof String text && text.length() > ShapefileLimits.MAX_TEXT_LENGTH / 4
                || value instanceof Collection<?> list && list.size() > 1;
        if (mayBeLong) {
            CellText.of(value)
                    .filter(text -> !ShapefileLimits.cut(text).equals(text))
                    .ifPresent(text -> longTexts
                            .computeIfAbsent(id, key -> new HashMap<>(2))
                            .put(name, text));
        }
    }

    /** The names of all properties, those of every feature first. */
    List<String> properties() {
        return new ArrayList<>(properties);
    }

    /** The attributes that have a value in any feature, with the kinds of their values. */
    Map<String, Set<Kind>> kinds() {
        return kinds;
    }

    /** The kinds of an attribute's values; empty if no feature has the attribute. */
    Set<Kind> kinds(String attribute) {
        return kinds.getOrDefault(attribute, Set.of());
    }

    /** The kinds of the members of an attribute's lists. */
    Set<Kind> members(String attribute) {
        return members.getOrDefault(attribute, Set.of());
    }

    /** The whole of a text of which a Shapefile holds a part. */
    Optional<String> wholeText(String id, String property) {
        return Optional.ofNullable(longTexts.getOrDefault(id, Map.of()).get(property));
    }
}
