package org.spatialplan.access;

import java.util.Set;

/**
 * Who may read without a key, and which layers are secret. Immutable.
 *
 * @param openReading whether a caller without a key or login has the role {@link Role#READER}
 * @param secretLayers ids of the layers that only callers see to whom they were given
 */
public record AccessSettings(boolean openReading, Set<String> secretLayers) {

    public AccessSettings {
        secretLayers = Set.copyOf(secretLayers);
    }
}
