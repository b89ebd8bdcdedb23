package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

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

    /**
     * Hands out the features of a version one after the other in file order, without holding them all.
     *
     * @throws java.util.NoSuchElementException if there is no such version
     */
    default void forEachFeature(String layer, int number, Consumer<Feature> taker) {
        findVersion(layer, number).orElseThrow().features().forEach(taker);
    }

    /** Adds one version, as {@link #append(List)}. */
    default VersionInfo append(NewVersion version) {
        return append(List.of(version)).get(0);
    }

    /**
     * Adds versions of different layers in one transaction and returns their records. Whatever fails, the store is as it was
     * before. Who adds meanwhile waits, so that of two who follow the same version one is told.
     *
     * @throws VersionChangedException if one of them follows a version that is not the newest of its layer any more
     */
    List<VersionInfo> append(List<NewVersion> versions);

    /**
     * A version to be added.
     *
     * @param sha256 of the file, hexadecimal
     * @param addedAt the time to record
     * @param features read from the first to the last, more than once; they need not be in memory, if their area is known
     * @param areaM2 of {@link VersionInfo}, if whoever brings the version measured it; else the store measures it
     * @param follows number of the version that it was made to follow, 0 for none; empty if it follows whichever is the newest
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

        /** A version that follows whichever is the newest. */
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

        /** A version that nobody measured yet. */
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

        /** A version for which nobody answers but its source. */
        public NewVersion(
                String layer,
                String sha256,
                String source,
                VersionInfo.Origin origin,
                Instant addedAt,
                List<Feature> features) {
            this(layer, sha256, source, origin, addedAt, features, Provenance.NONE);
        }

        /** The same, to be added only while that version is the newest one. */
        public NewVersion following(int number) {
            return new NewVersion(
                    layer, sha256, source, origin, addedAt, features, provenance, areaM2, OptionalInt.of(number));
        }
    }
}
