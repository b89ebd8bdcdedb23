package org.spatialplan.app;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.document.PlanChange;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.PlanStore.StoredPlan;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.text.Messages;

/** Lists, compares and restores versions of the plan. Nothing is ever deleted. Thread-safe. */
public final class PlanVersions {

    private final PlanStore plans;
    private final AuditTrail trail;
    private final Clock clock;

    PlanVersions(PlanStore plans, AuditTrail trail, Clock clock) {
        this.plans = plans;
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
     * Adds the content of an earlier version as the newest one. It becomes current at the next start.
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
        return trail.as(AuditAct.PLAN_ROLLED_BACK, () -> {
            plans.append(
                    earlier.plan(),
                    earlier.sha256(),
                    Origin.IMPORTED,
                    clock.instant(),
                    new PlanProvenance("version " + number, author, note),
                    OptionalInt.of(newest));
            return list().get(newest);
        });
    }

    private StoredPlan get(int number) {
        return plans.findVersion(number)
                .orElseThrow(() -> new PlanImportException(
                        "version-unknown", Messages.of("app.version-unknown", number, list().size())));
    }
}
