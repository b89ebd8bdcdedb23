package org.spatialplan.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of a layer: its record and its features. Immutable. */
public final class LayerVersion {

    private final VersionInfo info;
    private final Map<String, Feature> features;

    public LayerVersion(VersionInfo info, List<Feature> features) {
        this.info = info;
        Map<String, Feature> byId = new LinkedHashMap<>();
        features.forEach(feature -> byId.put(feature.id(), feature));
        this.features = Collections.unmodifiableMap(byId);
    }

    /** Returns the record of the version. */
    public VersionInfo info() {
        return info;
    }

    /** Lists the features in file order. */
    public List<Feature> features() {
        return List.copyOf(features.values());
    }

    /** Finds a feature by id. */
    public Optional<Feature> findFeature(String id) {
        return Optional.ofNullable(features.get(id));
    }
}
