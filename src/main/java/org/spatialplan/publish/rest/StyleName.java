package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;

/**
 * A reference to a style of a workspace. GeoServer answers with {@code workspace:name}, but finds a name with a
 * separate workspace.
 */
public record StyleName(String name, String workspace) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StyleName read(JsonNode node) {
        return new StyleName(
                node.path("name").asString(""), node.path("workspace").asString(null));
    }

    /** Returns the name without the workspace. */
    @Override
    @JsonProperty
    public String name() {
        return name;
    }

    /** Tests whether an answer's reference means this style. */
    public boolean isSame(StyleName found) {
        return found != null && (found.name.equals(workspace + ":" + name) || equals(found));
    }
}
