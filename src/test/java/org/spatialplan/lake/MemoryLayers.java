package org.spatialplan.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;

/** A store of layer versions in memory. */
public final class MemoryLayers implements LayerStore {

    private final Map<String, List<LayerVersion>> versions = new LinkedHashMap<>();

    /** Adds a version whose hash is made of its layer and number. */
    public void add(String layer, Origin origin, Instant at, List<Feature> features, Provenance provenance) {
        int number = listVersions(layer).size() + 1;
        String sha256 = "%064x".formatted(layer.hashCode() * 100L + number & 0xFFFFFFFFFFL);
        VersionInfo info = new VersionInfo(
                layer, number, sha256, "test: \"数据\"", origin, at, features.size(), number / 3.0, provenance);
        versions.computeIfAbsent(layer, any -> new ArrayList<>()).add(new LayerVersion(info, features));
    }

    @Override
    public List<String> listLayers() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public List<VersionInfo> listVersions(String layer) {
        return versions.getOrDefault(layer, List.of()).stream()
                .map(LayerVersion::info)
                .toList();
    }

    @Override
    public Optional<LayerVersion> findCurrent(String layer) {
        return findVersion(layer, listVersions(layer).size());
    }

    @Override
    public Optional<LayerVersion> findVersion(String layer, int number) {
        return versions.getOrDefault(layer, List.of()).stream()
                .filter(version -> version.info().number() == number)
                .findFirst();
    }

    @Override
    public List<VersionInfo> append(List<NewVersion> added) {
        throw new AssertionError("tests add versions by their own method");
    }
}
