package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map as GeoServer writes it, for metadata and connection parameters. */
public record Entries(List<Entry> entry) {

    /**
     * One entry.
     *
     * @param value null if it is not a text, for example a dimension
     */
    public record Entry(@JsonProperty("@key") String key, @JsonProperty("$") String value) {

        @Override
        public String toString() {
            return key + "=" + (key.startsWith("passw") ? "***" : value);
        }
    }

    /** Makes a map of one entry. */
    public static Entries of(String key, String value) {
        return new Entries(List.of(new Entry(key, value)));
    }

    /** Makes a map of texts. */
    public static Entries of(Map<String, String> values) {
        return new Entries(values.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList());
    }

    /**
     * Returns the texts by key.
     *
     * @param entries may be null
     */
    public static Map<String, String> values(Entries entries) {
        Map<String, String> values = new LinkedHashMap<>();
        if (entries != null && entries.entry != null) {
            entries.entry.forEach(each -> values.put(each.key, each.value));
        }
        return values;
    }
}
