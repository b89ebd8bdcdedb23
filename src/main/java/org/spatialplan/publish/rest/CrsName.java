package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * A coordinate reference system as GeoServer names it: its code, or its text (WKT 1) with a class beside it if there is
 * no code.
 */
public record CrsName(@JsonValue String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CrsName read(JsonNode node) {
        return new CrsName((node.isObject() ? node.path("$") : node).asString(""));
    }

    /**
     * Tests whether the system has a code.
     *
     * @param code for example {@code EPSG:4490}
     */
    boolean means(String code) {
        return name.equals(code) || name.endsWith("AUTHORITY[\"" + code.replace(":", "\",\"") + "\"]]");
    }
}
