package org.spatialplan.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.VersionInfo;

/** The current version of a layer, as far as it is needed to find changes. Used by one thread. */
final class CurrentFeatures {

    /**
     * The size of a cell in degrees, about a metre. Equal outlines begin in the same cell or in a neighbouring one.
     */
    private static final double CELL = 1e-5;

    private final Optional<VersionInfo> info;
    private final Map<String, FeatureFingerprint> byId = new LinkedHashMap<>();
    private final Map<Long, String[]> byCell = new HashMap<>();

    private CurrentFeatures(Optional<VersionInfo> info) {
        this.info = info;
    }

    /**
     * Reads the current version.
     *
     * @param byOutline whether features will be searched by their outline
     * @param known collects the attributes
     */
    static CurrentFeatures of(
            String layer, LayerStore store, boolean byOutline, KnownAttributes known, GroundFrame frame) {
        List<VersionInfo> versions = store.listVersions(layer);
        CurrentFeatures current = new CurrentFeatures(
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1)));
        current.info.ifPresent(info -> store.forEachFeature(layer, info.number(), feature -> {
            known.see(feature);
            FeatureFingerprint sight = FeatureFingerprint.of(feature, frame);
            current.byId.put(feature.id(), sight);
            if (byOutline && sight.isLocated()) {
                current.addToCell(cell(sight, 0, 0), feature.id());
            }
        }));
        return current;
    }

    Optional<VersionInfo> info() {
        return info;
    }

    Map<String, FeatureFingerprint> byId() {
        return byId;
    }

    /** The id of the feature with the same outline, the first of several; empty if there is none. */
    Optional<String> findByOutline(FeatureFingerprint sight) {
        for (int dx = -1; sight.isLocated() && dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (String id : byCell.getOrDefault(cell(sight, dx, dy), new String[0])) {
                    if (byId.get(id).hasSameOutline(sight)) {
                        return Optional.of(id);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void addToCell(long cell, String id) {
        byCell.merge(cell, new String[] {id}, (before, more) -> {
            String[] all = java.util.Arrays.copyOf(before, before.length + 1);
            all[before.length] = id;
            return all;
        });
    }

    private static long cell(FeatureFingerprint sight, int dx, int dy) {
        return (Math.round(sight.minX() / CELL) + dx) << 32 | (Math.round(sight.minY() / CELL) + dy) & 0xffffffffL;
    }
}
