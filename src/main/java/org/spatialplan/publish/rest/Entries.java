package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map as GeoServer writes it: metadata and connection parameters. */
public record Entries(List<Entry> entry) {

    /** @param value null if it is no text, as that of a dimension */
    public record Entry(@JsonProperty("@key") String key, @JsonProperty("$") String value) {

        @Override
        public String toString() {
            return key + "=" + (key.startsWith("passw") ? "***" : value);
        }
    }

    public static Entries of(String key, String value) {
        return new Entries(List.of(new Entry(key, value)));
    }

    public static Entries of(Map<String, String> values) {
        return new Entries(values.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList());
    }

    /** The texts by key. @param entries null for none */
    public static Map<String, String> values(Entries entries) {
        Map<String, String> values = new LinkedHashMap<>();
        if (entries != null && entries.entry != null) {
            entries.entry.forEach(each -> values.put(each.key, each.value));
        }
        return values;
    }
}
