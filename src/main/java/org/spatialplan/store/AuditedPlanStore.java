package org.spatialplan.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;

/**
 * Records each new version of the plan in the audit log, in the transaction that adds it: version and entry are both
 * there or neither. Thread-safe.
 */
public final class AuditedPlanStore implements PlanStore {

    private final PlanStore plans;
    private final StoreLock lock;
    private final AuditTrail trail;

    public AuditedPlanStore(PlanStore plans, StoreLock lock, AuditTrail trail) {
        this.plans = plans;
        this.lock = lock;
        this.trail = trail;
    }

    @Override
    public void append(
            Plan plan,
            String sha256,
            VersionInfo.Origin origin,
            Instant addedAt,
            PlanProvenance provenance,
            OptionalInt follows) {
        lock.hold(() -> {
            String before = newest().map(PlanInfo::sha256).orElse("");
            plans.append(plan, sha256, origin, addedAt, provenance, follows);
            int number = newest().map(PlanInfo::number).orElseThrow();
            AuditAct act = origin == VersionInfo.Origin.BUNDLED
                    ? AuditAct.DATA_LOADED
                    : trail.purposeOr(AuditAct.PLAN_IMPORTED);
            trail.record(List.of(AuditedChange.of(act, "plan/versions/" + number, before, sha256)));
            return number;
        });
    }

    private Optional<PlanInfo> newest() {
        List<PlanInfo> versions = plans.listVersions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public List<PlanInfo> listVersions() {
        return plans.listVersions();
    }

    @Override
    public Optional<StoredPlan> findCurrent() {
        return plans.findCurrent();
    }

    @Override
    public Optional<StoredPlan> findVersion(int number) {
        return plans.findVersion(number);
    }
}
