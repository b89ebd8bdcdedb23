package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;

/**
 * What becomes of a layer when the one that it is computed from gets a new version.
 *
 * @param before its version until then; empty if it had none
 * @param features of its next version; empty if it keeps the one that it has, and says from then on that it is out of date
 * @param kept why, if it does
 */
public record Renewal(
        LayerDefinition layer, Optional<LayerVersion> before, Optional<List<Feature>> features, Words kept) {

    /** How the source of a computed version begins. */
    static final String SOURCE = "computed by the service from ";

    /** Number of the version until then; 0 for none. */
    public int against() {
        return before.map(version -> version.info().number()).orElse(0);
    }

    public boolean isRenewed() {
        return features.isPresent();
    }

    /** The version to be added together with its source's. Empty if it keeps the one that it has. */
    Optional<NewVersion> version(NewVersion source, int sourceNumber, Instant now) {
        return features.map(computed -> new NewVersion(
                        layer.id(),
                        DerivedState.hash(layer, sourceNumber, source.sha256()),
                        SOURCE + source.layer() + ", version " + sourceNumber,
                        Origin.IMPORTED, // bundled data of a later release must not replace it
                        now,
                        computed,
                        provenance(source.provenance(), sourceNumber),
                        OptionalDouble.empty())
                .following(against()));
    }

    private Provenance provenance(Provenance source, int sourceNumber) {
        String from = layer.derivation().orElseThrow().from();
        return new Provenance(
                source.licence(),
                source.author(),
                "renewed with version " + sourceNumber + " of " + from,
                source.validFrom());
    }
}
