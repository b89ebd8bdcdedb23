package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps versions of layers, append-only: what was added is never changed. Thread-safe. */
public interface LayerStore {

    /** Ids of the layers that have a version. */
    List<String> listLayers();

    /** All versions of a layer, oldest first; empty for an unknown layer. */
    List<VersionInfo> listVersions(String layer);

    /** All versions of all layers, those of a layer oldest first. */
    default List<VersionInfo> listVersions() {
        return listLayers().stream()
                .flatMap(layer -> listVersions(layer).stream())
                .toList();
    }

    /** The newest version with its features. */
    Optional<LayerVersion> findCurrent(String layer);

    /** One version with its features. */
    Optional<LayerVersion> findVersion(String layer, int number);

    /** Adds a version in one transaction and returns its record. */
    VersionInfo append(NewVersion version);

    /**
     * A version to be added.
     *
     * @param sha256 of the file, hexadecimal
     * @param addedAt the time to record
     */
    record NewVersion(
            String layer,
            String sha256,
            String source,
            VersionInfo.Origin origin,
            Instant addedAt,
            List<Feature> features) {}
}
