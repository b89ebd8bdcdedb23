package org.spatialplan.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.plan.Plan;

/** Stores versions of the plan, append-only. Thread-safe. */
public interface PlanStore {

    /** Lists the records of all versions, oldest first. */
    List<PlanInfo> listVersions();

    /** Finds the newest plan. */
    Optional<StoredPlan> findCurrent();

    /** Finds one version of the plan. */
    Optional<StoredPlan> findVersion(int number);

    /** Adds a plan in one transaction, after any newest version and without provenance beyond its origin. */
    default void append(Plan plan, String sha256, VersionInfo.Origin origin, Instant addedAt) {
        append(plan, sha256, origin, addedAt, PlanProvenance.NONE, OptionalInt.empty());
    }

    /**
     * Adds a plan in one transaction.
     *
     * @param provenance who is responsible for it
     * @param follows number of the version that must still be the newest, 0 for none; empty for any
     * @throws VersionChangedException if that is no longer the newest
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
     * Who is responsible for a version of the plan. Each part may be empty.
     *
     * @param source the document, or the version from which it was taken
     * @param author who provided it
     * @param note the reason, for readers of the list of versions
     */
    record PlanProvenance(String source, String author, String note) {

        public static final PlanProvenance NONE = new PlanProvenance("", "", "");
    }

    /** A version of the plan with its record. */
    record StoredPlan(PlanInfo info, Plan plan) {

        /** Returns the hash of the plan's files. */
        public String sha256() {
            return info.sha256();
        }

        /** Returns who brought the version. */
        public VersionInfo.Origin origin() {
            return info.origin();
        }

        /** Returns when the version became current. */
        public Instant addedAt() {
            return info.addedAt();
        }
    }
}
