package org.spatialplan;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;

/** A store without versions. */
public final class NoStore implements LayerStore {

    @Override
    public List<String> listLayers() {
        return List.of();
    }

    @Override
    public List<VersionInfo> listVersions(String layer) {
        return List.of();
    }

    @Override
    public Optional<LayerVersion> findCurrent(String layer) {
        return Optional.empty();
    }

    @Override
    public Optional<LayerVersion> findVersion(String layer, int number) {
        return Optional.empty();
    }

    @Override
    public List<VersionInfo> append(List<NewVersion> versions) {
        throw new AssertionError("nothing is added here");
    }
}
