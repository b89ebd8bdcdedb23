package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spatialplan.text.Messages;

/**
 * GeoServer's additions to SLD ({@code VendorOption}) that are applied here as there. Others are refused with their line: a
 * picture that differs from GeoServer's without a word would be worse.
 */
final class VendorOptions {

    /** Whether a rule is for the map, for the legend or for both. */
    static final String INCLUSION = "inclusion";

    private static final Map<String, String> OF_RULES = new TreeMap<>(Map.of(INCLUSION, "normal|mapOnly|legendOnly"));

    /** Features are drawn in the order of their layer in any case; GeoServer has it by their keys. */
    private static final Map<String, String> OF_GROUPS = new TreeMap<>(Map.of("sortBy", "feature_key( A)?"));

    private static final Map<String, String> OF_LABELS = new TreeMap<>(Map.ofEntries(
            Map.entry("followLine", "true|false"),
            Map.entry("group", "true|yes|false|no"),
            Map.entry("labelAllGroup", "true|false"),
            Map.entry("maxDisplacement", "\\d+"),
            Map.entry("conflictResolution", "true|false"),
            Map.entry("spaceAround", "-?\\d+"),
            Map.entry("repeat", "\\d+"),
            Map.entry("autoWrap", "\\d+"),
            Map.entry("maxAngleDelta", "\\d+(\\.\\d+)?"),
            Map.entry("partials", "true|false"),
            Map.entry("goodnessOfFit", "0(\\.\\d+)?|1(\\.0+)?")));

    private VendorOptions() {}

    /**
     * Reads the options of a rule.
     *
     * @throws InvalidStyleException for an option or a value that is not known
     */
    static Map<String, String> ofRule(StyleElement rule) {
        return read(rule, OF_RULES);
    }

    /** Reads the options of a FeatureTypeStyle, as {@link #ofRule}. */
    static Map<String, String> ofGroup(StyleElement group) {
        return read(group, OF_GROUPS);
    }

    /** Reads the options of a label, as {@link #ofRule}. */
    static Map<String, String> ofLabel(StyleElement symbolizer) {
        return read(symbolizer, OF_LABELS);
    }

    private static Map<String, String> read(StyleElement parent, Map<String, String> known) {
        Map<String, String> options = new TreeMap<>();
        List<StyleElement> elements = parent.children("VendorOption");
        for (StyleElement element : elements) {
            String name = element.attributes().get("name");
            if (name == null || !known.containsKey(name)) {
                throw element.invalid(Messages.of(
                        "portrayal.style.unknown-option",
                        String.valueOf(name),
                        parent.name(),
                        StyleElement.listed(known.keySet())));
            }
            if (!element.text().matches(known.get(name))) {
                throw element.invalid(Messages.of("portrayal.style.no-value-of-option", element.text(), name));
            }
            options.put(name, element.text());
        }
        return options;
    }
}
