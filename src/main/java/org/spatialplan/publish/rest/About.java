package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;

/** The components of the server. */
@JsonRootName("about")
record About(List<Component> resource) {

    record Component(@JsonProperty("@name") String name, @JsonProperty("Version") String version) {}

    /** Returns GeoServer's own version; empty if it is unknown. */
    String version() {
        return resource == null
                ? ""
                : resource.stream()
                        .filter(each -> "GeoServer".equals(each.name) && each.version != null)
                        .map(Component::version)
                        .findFirst()
                        .orElse("");
    }
}
