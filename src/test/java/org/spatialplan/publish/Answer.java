package org.spatialplan.publish;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer of {@link GeoServerStandIn}. */
record Answer(int status, String type, String body, Map<String, String> headers) {

    static Answer json(JsonNode node) {
        return new Answer(200, "application/json", node.toString(), Map.of());
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain", body, Map.of());
    }

    static Answer of(String type, String body) {
        return new Answer(200, type, body, Map.of());
    }

    static Answer done() {
        return text(200, "");
    }

    static Answer created(String body, String location) {
        return new Answer(201, "text/plain", body, Map.of("Location", location));
    }
}
