package org.spatialplan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;

/**
 * Records each new version of a layer in the audit log, in the transaction that adds it: whichever door it comes through,
 * version and entry are both there or neither. Thread-safe.
 */
public final class AuditedLayerStore implements LayerStore {

    private final LayerStore layers;
    private final StoreLock lock;
    private final AuditTrail trail;

    public AuditedLayerStore(LayerStore layers, StoreLock lock, AuditTrail trail) {
        this.layers = layers;
        this.lock = lock;
        this.trail = trail;
    }

    @Override
    public List<VersionInfo> append(List<NewVersion> versions) {
        return lock.hold(() -> {
            Map<String, String> hashes = new HashMap<>();
            versions.forEach(version -> hashes.computeIfAbsent(version.layer(), this::newestHash));
            List<VersionInfo> added = layers.append(versions);
            List<AuditedChange> changes = new ArrayList<>();
            added.forEach(info -> changes.add(change(info, hashes.put(info.layer(), info.sha256()))));
            trail.record(changes);
            return added;
        });
    }

    private String newestHash(String layer) {
        List<VersionInfo> versions = layers.listVersions(layer);
        return versions.isEmpty() ? "" : versions.get(versions.size() - 1).sha256();
    }

    private AuditedChange change(VersionInfo info, String before) {
        AuditAct act = info.origin() == VersionInfo.Origin.BUNDLED
                ? AuditAct.DATA_LOADED
                : trail.purposeOr(AuditAct.LAYER_IMPORTED);
        return AuditedChange.of(act, "layers/" + info.layer() + "/versions/" + info.number(), before, info.sha256());
    }

    @Override
    public List<String> listLayers() {
        return layers.listLayers();
    }

    @Override
    public List<VersionInfo> listVersions() {
        return layers.listVersions();
    }

    @Override
    public List<VersionInfo> listVersions(String layer) {
        return layers.listVersions(layer);
    }

    @Override
    public Optional<LayerVersion> findCurrent(String layer) {
        return layers.findCurrent(layer);
    }

    @Override
    public Optional<LayerVersion> findVersion(String layer, int number) {
        return layers.findVersion(layer, number);
    }

    @Override
    public void forEachFeature(String layer, int number, Consumer<Feature> taker) {
        layers.forEachFeature(layer, number, taker);
    }
}
