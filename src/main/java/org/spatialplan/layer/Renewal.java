package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.text.LocalizedText;

/**
 * What happens to a derived layer when its source gets a new version.
 *
 * @param before its version until then; empty if there was none
 * @param features of its next version; empty if it keeps the old one, and says from then on that it is out of date
 * @param kept why it keeps the old one
 */
public record Renewal(
        LayerDefinition layer, Optional<LayerVersion> before, Optional<List<Feature>> features, LocalizedText kept) {

    /** The first words of the source of a computed version. */
    static final String SOURCE = "computed by the service from ";

    /** Returns the number of the version until then; 0 for none. */
    public int against() {
        return before.map(version -> version.info().number()).orElse(0);
    }

    /** Tests whether the layer gets a new version. */
    public boolean isRenewed() {
        return features.isPresent();
    }

    /** Returns the version to add together with its source's; empty if the layer keeps the old one. */
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
