package org.spatialplan.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionInfo;

/**
 * Finds layers as they were at any time. A few old versions stay indexed, with their tables; the current ones are those of
 * the caller. Thread-safe.
 */
public final class CheckedVersions {

    private static final int MAX_OLD = 16;

    private final LayerStore store;
    private final MadeOnce<String, Optional<LayerIndex>> old =
            MadeOnce.fromStore(MAX_OLD, StoreUnavailableException::busy);

    public CheckedVersions(LayerStore store) {
        this.store = store;
    }

    /**
     * Returns the layers as of a moment. The caller says which versions, because its map is one state of the stores.
     *
     * @param versionAt the version of a layer at the moment
     * @param notPublic whether a layer is without one because the version in force then is not public
     * @param known what the caller knows
     * @param rules the rules in force on the day of the check, by their ids
     */
    public CheckedMap asOf(
            Function<String, Optional<VersionInfo>> versionAt,
            Predicate<String> notPublic,
            Catalogue catalogue,
            KnownVersions known,
            Map<String, RuleSet> rules) {
        return CheckedMap.of(
                catalogue,
                layer -> versionAt.apply(layer).flatMap(version -> find(layer, version.number(), known)),
                notPublic,
                rules,
                known.frame());
    }

    /** Finds one version of a layer; empty if the caller knows no version of that number. */
    public Optional<LayerIndex> find(String layer, int number, KnownVersions known) {
        Optional<LayerIndex> newest =
                known.findLayer(layer).filter(index -> index.info().number() == number);
        boolean isKnown = known.versions(layer).stream().anyMatch(version -> version.number() == number);
        return newest.isPresent() || !isKnown ? newest : indexed(layer, number, known.frame());
    }

    private Optional<LayerIndex> indexed(String layer, int number, GroundFrame frame) {
        return old.get(layer + "@" + number, () -> store.findVersion(layer, number)
                .map(version -> LayerIndex.of(version, frame)));
    }
}
