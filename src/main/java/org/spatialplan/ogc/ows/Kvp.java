package org.spatialplan.ogc.ows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Key-value parameters, decoded. Names match in any case, values are unchanged.
 *
 * @param values by name in upper case; the first one of a repeated name
 */
public record Kvp(Map<String, String> values) {

    public static final Kvp NONE = new Kvp(Map.of());

    public Kvp {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Collects parameters.
     *
     * @param parameters as the servlet container read them
     */
    public static Kvp of(Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> values.putIfAbsent(name.toUpperCase(Locale.ROOT), all[0]));
        return new Kvp(values);
    }

    /** Finds a value; empty if the parameter is missing or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name.toUpperCase(Locale.ROOT))).filter(value -> !value.isBlank());
    }

    /** Tests whether the parameter was sent, perhaps blank. */
    public boolean has(String name) {
        return values.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the same parameters with one set to another value. */
    public Kvp with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name.toUpperCase(Locale.ROOT), value);
        return new Kvp(changed);
    }
}
