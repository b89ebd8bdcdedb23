package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.VersionInfo;

/**
 * The versions of layers that a caller knows: those on the map that the caller asks, and the ones before. A store holds
 * versions that a caller must not see, so nobody asks it for a version by its number alone. Thread-safe.
 */
public interface KnownVersions {

    /** Finds the current version of a layer. */
    Optional<LayerIndex> findLayer(String id);

    /** Lists all versions of a layer, oldest first; empty for an unknown layer. */
    List<VersionInfo> versions(String layer);

    /** Returns the frame in which layers are measured. */
    GroundFrame frame();
}
