package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;

/**
 * Layers with a common name.
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

    /** The layers of a group. */
    public record Publishables(List<Published> published) {}

    /**
     * One layer of a group.
     *
     * @param name with the workspace
     */
    public record Published(@JsonProperty("@type") String type, String name) {}

    /** The styles of a group's layers. */
    public record Styles(List<StyleName> style) {}
}
