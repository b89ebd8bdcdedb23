package org.spatialplan.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;

/**
 * The layers with rules as they were at any time. A few old versions stay indexed; the current ones are those of the caller.
 * Thread-safe.
 */
public final class CheckedVersions {

    private static final int KEPT = 8;
    private final LayerStore store;
    private final Map<String, LayerIndex> old = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LayerIndex> eldest) {
            return size() > KEPT;
        }
    };

    public CheckedVersions(LayerStore store) {
        this.store = store;
    }

    /**
     * The layers as of a moment. Versions are told by the caller, whose map is one state of the stores.
     *
     * @param versionAt which version of a layer was current at the moment
     * @param current the newest version of a layer, so that it is not indexed twice
     * @param rules those in force on the day of the check, by their ids
     */
    public CheckedMap asOf(
            Function<String, Optional<VersionInfo>> versionAt,
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> current,
            Map<String, RuleSet> rules,
            GroundFrame frame) {
        return CheckedMap.of(
                catalogue,
                layer -> versionAt.apply(layer).flatMap(version -> find(layer, version.number(), current, frame)),
                rules,
                frame);
    }

    /** One version of a layer; empty if there is none of that number. */
    public Optional<LayerIndex> find(
            String layer, int number, Function<String, Optional<LayerIndex>> current, GroundFrame frame) {
        Optional<LayerIndex> newest =
                current.apply(layer).filter(index -> index.info().number() == number);
        return newest.isPresent() ? newest : indexed(layer, number, frame);
    }

    private Optional<LayerIndex> indexed(String layer, int number, GroundFrame frame) {
        String key = layer + "@" + number;
        Optional<LayerIndex> known = known(key);
        return known.isPresent() ? known : store.findVersion(layer, number).map(version -> index(key, version, frame));
    }

    private synchronized Optional<LayerIndex> known(String key) {
        return Optional.ofNullable(old.get(key));
    }

    /** Read before, so that nobody waits for another's reading of a database that is away. */
    private synchronized LayerIndex index(String key, LayerVersion version, GroundFrame frame) {
        return old.computeIfAbsent(key, missing -> LayerIndex.of(version, frame));
    }
}
