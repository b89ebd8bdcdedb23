package org.spatialplan.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.document.PlanChange;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.PlanStore.StoredPlan;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.StoreLock;
import org.spatialplan.text.Messages;

/** Lists, compares and restores versions of the plan. Nothing is ever deleted. Thread-safe. */
public final class PlanVersions {

    private final PlanStore plans;
    private final LayerStore layers;
    private final StoreLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    PlanVersions(PlanStore plans, LayerStore layers, StoreLock lock, AuditTrail trail, Clock clock) {
        this.plans = plans;
        this.layers = layers;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /** Lists the versions, oldest first. */
    public List<PlanInfo> list() {
        return plans.listVersions();
    }

    /**
     * Compares two versions.
     *
     * @throws PlanImportException if a number does not exist
     */
    public List<PlanChange> diff(int from, int to) {
        return PlanChange.between(get(from).plan(), get(to).plan());
    }

    /**
     * Adds the content of an earlier version as the newest one, with the drawn places of that time. It becomes current
     * at the next start.
     *
     * @throws org.spatialplan.layer.VersionChangedException if another version was added meanwhile
     * @throws PlanImportException if there is no version of that number, or it is the newest
     */
    public PlanInfo rollBack(int number, String author, String note) {
        int newest = list().size();
        if (number == newest) {
            throw new PlanImportException("version-is-current", Messages.of("app.version-is-current", number));
        }
        StoredPlan earlier = get(number);
        Instant now = clock.instant();
        Optional<LayerStore.NewVersion> places = placesOf(earlier.addedAt(), now, author, note);
        PlanProvenance provenance = new PlanProvenance("version " + number, author, note);
        return trail.as(
                AuditAct.PLAN_ROLLED_BACK,
                () -> lock.hold(() -> {
                    places.ifPresent(layers::append);
                    plans.append(
                            earlier.plan(), earlier.sha256(), Origin.IMPORTED, now, provenance, OptionalInt.of(newest));
                    return list().get(newest);
                }));
    }

    /** Makes the drawn places of an earlier moment the newest ones; empty if they still are. */
    private Optional<LayerStore.NewVersion> placesOf(Instant then, Instant now, String author, String note) {
        List<VersionInfo> versions = layers.listVersions(LayerDefinition.DRAWN_PLACES);
        Optional<VersionInfo> earlier = versions.stream()
                .filter(version -> !version.addedAt().isAfter(then))
                .reduce((one, later) -> later);
        int number = earlier.map(VersionInfo::number).orElse(0);
        if (number == versions.size()) {
            return Optional.empty();
        }
        List<Feature> features = layers.findVersion(LayerDefinition.DRAWN_PLACES, number)
                .map(LayerVersion::features)
                .orElse(List.of());
        return Optional.of(new LayerStore.NewVersion(
                        LayerDefinition.DRAWN_PLACES,
                        earlier.map(VersionInfo::sha256).orElseGet(() -> VersionHash.of(LayerDefinition.DRAWN_PLACES)),
                        "version " + number,
                        Origin.IMPORTED,
                        now,
                        features,
                        new Provenance("", author, note, Optional.empty()))
                .following(versions.size()));
    }

    private StoredPlan get(int number) {
        return plans.findVersion(number)
                .orElseThrow(() -> new PlanImportException(
                        "version-unknown", Messages.of("app.version-unknown", number, list().size())));
    }
}
