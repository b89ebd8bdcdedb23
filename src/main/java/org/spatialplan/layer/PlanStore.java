package org.spatialplan.layer;

import java.time.Instant;
import java.util.Optional;
import org.spatialplan.plan.Plan;

/** Keeps versions of the plan, append-only. Thread-safe. */
public interface PlanStore {

    /** The newest plan. */
    Optional<StoredPlan> findCurrent();

    /** Adds a plan in one transaction. */
    void append(Plan plan, String sha256, VersionInfo.Origin origin, Instant addedAt);

    /** @param sha256 of the files that the plan was read from, hexadecimal */
    record StoredPlan(Plan plan, String sha256, VersionInfo.Origin origin, Instant addedAt) {}
}
