package org.spatialplan.publish;

import java.util.List;

/**
 * Layers with a common name.
 *
 * @param layers their names, lowest first
 */
public record PublishedGroup(String name, String title, String summary, List<String> layers) {

    public PublishedGroup {
        layers = List.copyOf(layers);
    }
}
