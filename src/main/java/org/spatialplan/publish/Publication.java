package org.spatialplan.publish;

import java.time.Duration;
import java.util.List;

/**
 * What a GeoServer shall show of a city.
 *
 * @param owner what everything that is made here is marked with; what bears another mark, or none, is someone else's
 * @param workspace that holds it all
 * @param layers lowest first
 * @param cache how long tiles and answers may be kept before they are made anew
 */
public record Publication(
        String owner,
        String workspace,
        GeoServerDatabase database,
        List<PublishedLayer> layers,
        List<PublishedGroup> groups,
        Duration cache) {

    public Publication {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }

    /** A name as GeoServer writes it outside of its workspace. */
    String qualified(String name) {
        return workspace + ":" + name;
    }
}
