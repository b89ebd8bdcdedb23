package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Stores versions of layers, append-only: a stored version never changes. Thread-safe. */
public interface LayerStore {

    /** Lists the ids of the layers that have a version. */
    List<String> listLayers();

    /** Lists all versions of a layer, oldest first; empty for an unknown layer. */
    List<VersionInfo> listVersions(String layer);

    /** Lists all versions of all layers; the versions of one layer are oldest first. */
    default List<VersionInfo> listVersions() {
        return listLayers().stream()
                .flatMap(layer -> listVersions(layer).stream())
                .toList();
    }

    /** Finds the newest version with its features. */
    Optional<LayerVersion> findCurrent(String layer);

    /** Finds one version with its features. */
    Optional<LayerVersion> findVersion(String layer, int number);

    /**
     * Visits the features of a version one by one in file order, without keeping them all in memory.
     *
     * @throws java.util.NoSuchElementException if there is no such version
     */
    default void forEachFeature(String layer, int number, Consumer<Feature> taker) {
        findVersion(layer, number).orElseThrow().features().forEach(taker);
    }

    /** Adds one version, as {@link #append(List)} does. */
    default VersionInfo append(NewVersion version) {
        return append(List.of(version)).get(0);
    }

    /**
     * Adds versions of different layers in one transaction and returns their records. If anything fails, the store is
     * unchanged. Another writer waits meanwhile, so that of two writers who follow the same version one gets the
     * exception.
     *
     * @throws VersionChangedException if one of them follows a version that is no longer the newest of its layer
     */
    List<VersionInfo> append(List<NewVersion> versions);

    /**
     * A version to add.
     *
     * @param sha256 of the file, hexadecimal
     * @param addedAt the time to record
     * @param features the features; they are read more than once, and need not be in memory if their area is known
     * @param areaM2 of {@link VersionInfo}, if it is already measured; otherwise the store measures it
     * @param follows number of the version that must still be the newest, 0 for none; empty if the version follows any
     */
    record NewVersion(
            String layer,
            String sha256,
            String source,
            VersionInfo.Origin origin,
            Instant addedAt,
            List<Feature> features,
            Provenance provenance,
            OptionalDouble areaM2,
            OptionalInt follows) {

        /** Makes a version that follows any newest version. */
        public NewVersion(
                String layer,
                String sha256,
                String source,
                VersionInfo.Origin origin,
                Instant addedAt,
                List<Feature> features,
                Provenance provenance,
                OptionalDouble areaM2) {
            this(layer, sha256, source, origin, addedAt, features, provenance, areaM2, OptionalInt.empty());
        }

        /** Makes a version whose area is not measured yet. */
        public NewVersion(
                String layer,
                String sha256,
                String source,
                VersionInfo.Origin origin,
                Instant addedAt,
                List<Feature> features,
                Provenance provenance) {
            this(layer, sha256, source, origin, addedAt, features, provenance, OptionalDouble.empty());
        }

        /** Makes a version without provenance beyond its source. */
        public NewVersion(
                String layer,
                String sha256,
                String source,
                VersionInfo.Origin origin,
                Instant addedAt,
                List<Feature> features) {
            this(layer, sha256, source, origin, addedAt, features, Provenance.NONE);
        }

        /** Returns the same version, to be added only while that number is the newest one. */
        public NewVersion following(int number) {
            return new NewVersion(
                    layer, sha256, source, origin, addedAt, features, provenance, areaM2, OptionalInt.of(number));
        }
    }
}
