package org.spatialplan.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.DerivedLayers.DerivationException;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.LayerStore.NewVersion;

/**
 * Layers that are computed from another one get their next version with that one's, in the same transaction; unless somebody
 * brought data of his own, which nobody overwrites, or the new source does not allow it. Thread-safe.
 */
public final class Renewals {

    private final Catalogue catalogue;
    private final LayerStore layers;
    private final DerivedLayers derived;

    public Renewals(Catalogue catalogue, LayerStore layers) {
        this.catalogue = catalogue;
        this.layers = layers;
        this.derived = new DerivedLayers(GroundFrame.about(catalogue.centralMeridian()));
    }

    /** Whether any layer is computed from this one. */
    public boolean concern(String source) {
        return !computedFrom(source).isEmpty();
    }

    /** What becomes of the layers that are computed from the given one if it gets these features. Writes nothing. */
    public List<Renewal> of(String source, List<Feature> features) {
        return computedFrom(source).stream()
                .map(layer -> renewal(layer, features))
                .toList();
    }

    /**
     * Adds a version together with those that are computed from it.
     *
     * @param source says which version it follows
     * @return their records, the source's first
     * @throws VersionChangedException if one of the layers got another version since the renewals were computed
     */
    public List<VersionInfo> append(NewVersion source, List<Renewal> renewals) {
        int number = source.follows().orElseThrow() + 1;
        List<NewVersion> versions = new ArrayList<>(List.of(source));
        renewals.forEach(
                renewal -> renewal.version(source, number, source.addedAt()).ifPresent(versions::add));
        return layers.append(versions);
    }

    private List<LayerDefinition> computedFrom(String source) {
        return catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .filter(layer -> layer.derivation()
                        .filter(made -> made.from().equals(source))
                        .isPresent())
                .toList();
    }

    private Renewal renewal(LayerDefinition layer, List<Feature> source) {
        Optional<LayerVersion> before = layers.findCurrent(layer.id());
        if (!DerivedState.isOurs(layers.listVersions(layer.id()))) {
            return kept(
                    layer,
                    before,
                    new Words("其现行版本是自行导入的数据，不予覆盖", "its current version is data that somebody imported"));
        }
        try {
            return new Renewal(layer, before, Optional.of(derived.derive(layer, source)), Words.NONE);
        } catch (DerivationException e) {
            return kept(layer, before, new Words(e.messageZh(), e.getMessage()));
        }
    }

    private static Renewal kept(LayerDefinition layer, Optional<LayerVersion> before, Words why) {
        return new Renewal(layer, before, Optional.empty(), why);
    }
}
