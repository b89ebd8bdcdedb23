package org.spatialplan.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the map page may show beside the service's own layers, {@code spatialplan.map.*}. Nothing unless it is set: then the
 * page asks no other host.
 */
@ConfigurationProperties("spatialplan.map")
public record MapSettings(@DefaultValue List<BaseMap> baseMaps) {

    public MapSettings {
        baseMaps = List.copyOf(baseMaps);
    }
}
