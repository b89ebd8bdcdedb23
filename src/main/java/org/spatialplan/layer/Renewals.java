package org.spatialplan.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.DerivedLayers.DerivationException;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Computes the next versions of derived layers together with their source's, in the same transaction. A layer keeps its
 * version if a user provided it, or if the new source does not allow the derivation. Thread-safe.
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

    /** Tests whether any layer is derived from this one. */
    public boolean concern(String source) {
        return !computedFrom(source).isEmpty();
    }

    /** Computes what happens to the derived layers if their source gets these features. Writes nothing. */
    public List<Renewal> of(String source, List<Feature> features) {
        return computedFrom(source).stream()
                .map(layer -> renewal(layer, features))
                .toList();
    }

    /**
     * Adds a version together with the versions that are computed from it.
     *
     * @param source says which version it follows
     * @return their records, the source's first
     * @throws VersionChangedException if one of the layers got another version in the meantime
     */
    public List<VersionInfo> append(NewVersion source, List<Renewal> renewals) {
        return append(List.of(new Renewed(source, renewals)));
    }

    /**
     * A version together with those that are computed from it.
     *
     * @param source says which version it follows
     */
    public record Renewed(NewVersion source, List<Renewal> renewals) {}

    /**
     * Adds versions of different layers and all that are computed from them, in one transaction. A layer that is among
     * them is not computed.
     *
     * @return their records, those of the sources first, in their order
     * @throws VersionChangedException if one of the layers got another version in the meantime
     */
    public List<VersionInfo> append(List<Renewed> all) {
        List<NewVersion> versions =
                new ArrayList<>(all.stream().map(Renewed::source).toList());
        Set<String> brought = versions.stream().map(NewVersion::layer).collect(Collectors.toSet());
        for (Renewed one : all) {
            int number = one.source.follows().orElseThrow() + 1;
            one.renewals.stream()
                    .filter(renewal -> !brought.contains(renewal.layer().id()))
                    .forEach(renewal -> renewal.version(one.source, number, one.source.addedAt())
                            .ifPresent(versions::add));
        }
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
            return keep(layer, before, Messages.of("layer.derivation.own-data"));
        }
        try {
            return new Renewal(layer, before, Optional.of(derived.derive(layer, source)), LocalizedText.NONE);
        } catch (DerivationException e) {
            return keep(layer, before, e.text());
        }
    }

    private static Renewal keep(LayerDefinition layer, Optional<LayerVersion> before, LocalizedText why) {
        return new Renewal(layer, before, Optional.empty(), why);
    }
}
