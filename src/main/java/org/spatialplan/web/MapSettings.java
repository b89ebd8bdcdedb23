package org.spatialplan.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base maps that the map page offers beside the service's own layers, {@code spatialplan.map.*}. By default there
 * are none, and the page asks no other host.
 *
 * @param baseMaps in the order in which the page lists them
 */
@ConfigurationProperties("spatialplan.map")
public record MapSettings(@DefaultValue List<BaseMap> baseMaps) {

    /** Copies the list. */
    public MapSettings {
        baseMaps = List.copyOf(baseMaps);
    }
}
