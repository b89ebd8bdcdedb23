package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.plan.Plan;

/** Keeps versions of the plan, append-only. Thread-safe. */
public interface PlanStore {

    /** The records of all versions, oldest first. */
    List<PlanInfo> listVersions();

    /** The newest plan. */
    Optional<StoredPlan> findCurrent();

    /** One version of the plan. */
    Optional<StoredPlan> findVersion(int number);

    /** Adds a plan in one transaction, after whichever is the newest; nobody answers for it but its origin. */
    default void append(Plan plan, String sha256, VersionInfo.Origin origin, Instant addedAt) {
        append(plan, sha256, origin, addedAt, PlanProvenance.NONE, OptionalInt.empty());
    }

    /**
     * Adds a plan in one transaction.
     *
     * @param provenance who answers for it
     * @param follows number of the version that it was made to follow, 0 for none; empty for whichever is the newest
     * @throws VersionChangedException if that is not the newest any more
     */
    void append(
            Plan plan,
            String sha256,
            VersionInfo.Origin origin,
            Instant addedAt,
            PlanProvenance provenance,
            OptionalInt follows);

    /**
     * The record of one version of the plan.
     *
     * @param number from 1, ascending
     * @param sha256 of the files that the plan was read from, hexadecimal
     * @param addedAt when it became current
     */
    record PlanInfo(int number, String sha256, VersionInfo.Origin origin, Instant addedAt, PlanProvenance provenance) {}

    /**
     * Who answers for a version of the plan. Each may be empty.
     *
     * @param source the document, or the version that it was taken from
     * @param author who brought it
     * @param note why, for whoever looks at the list of versions
     */
    record PlanProvenance(String source, String author, String note) {

        public static final PlanProvenance NONE = new PlanProvenance("", "", "");
    }

    /** A version of the plan with its record. */
    record StoredPlan(PlanInfo info, Plan plan) {

        public String sha256() {
            return info.sha256();
        }

        public VersionInfo.Origin origin() {
            return info.origin();
        }

        public Instant addedAt() {
            return info.addedAt();
        }
    }
}
