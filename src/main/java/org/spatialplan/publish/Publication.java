package org.spatialplan.publish;

import java.time.Duration;
import java.util.List;

/**
 * What a GeoServer should publish of a city.
 *
 * @param owner the mark of everything made here; a thing with another mark, or none, belongs to another owner
 * @param workspace that contains it all
 * @param layers lowest first
 * @param cache how long tiles and answers may be cached
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

    /** Returns a name as GeoServer writes it outside of its workspace. */
    String qualified(String name) {
        return workspace + ":" + name;
    }
}
