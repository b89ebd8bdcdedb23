package org.spatialplan.access;

import java.util.Set;

/**
 * What a caller does not see of the map. Immutable.
 *
 * @param layers ids of layers of which the caller sees no version
 * @param imports ids of layers of which the caller sees only the versions that came with the service
 */
public record HiddenLayers(Set<String> layers, Set<String> imports) {

    /** Nothing is hidden. */
    public static final HiddenLayers NONE = new HiddenLayers(Set.of(), Set.of());

    public HiddenLayers {
        layers = Set.copyOf(layers);
        imports = Set.copyOf(imports);
    }

    /** Whether nothing is hidden. */
    public boolean isEmpty() {
        return layers.isEmpty() && imports.isEmpty();
    }

    /** Whether something of a layer is hidden. */
    public boolean hides(String layer) {
        return layers.contains(layer) || imports.contains(layer);
    }
}
