package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;

/**
 * Layers under one name.
 *
 * @param publishables lowest first
 * @param styles as many as publishables, or none
 */
@JsonRootName("layerGroup")
public record LayerGroupInfo(
        String name,
        String mode,
        String title,
        String abstractTxt,
        Publishables publishables,
        Styles styles,
        Box bounds,
        Entries metadata) {

    public record Publishables(List<Published> published) {}

    /** @param name with the workspace before */
    public record Published(@JsonProperty("@type") String type, String name) {}

    public record Styles(List<StyleName> style) {}
}
