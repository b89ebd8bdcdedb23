package org.spatialplan.report.kept;

import java.time.Instant;

/**
 * What is left of a report that was deleted. Immutable.
 *
 * @param id its address
 * @param number its number; empty if it had none
 * @param report id of the report, the same for the same question on the same data
 * @param time when it was checked, and kept; null if it is not known
 * @param sha256 of its JSON
 * @param keeper who kept it
 * @param deleted when it was deleted; null if it is not known
 * @param reason why it was deleted before its time; empty if its time was over
 */
public record Tombstone(
        String id,
        String number,
        String report,
        Instant time,
        String sha256,
        Keeper keeper,
        Instant deleted,
        String reason) {

    public Tombstone {
        number = number == null ? "" : number;
        keeper = keeper == null ? Keeper.UNKNOWN : keeper;
        reason = reason == null ? "" : reason;
    }

    /** Makes the one of a report. */
    static Tombstone of(KeptReport kept, Instant deleted, String reason) {
        return new Tombstone(
                kept.id(), kept.number(), kept.report(), kept.time(), kept.sha256(), kept.keeper(), deleted, reason);
    }

    /** Makes one of an earlier version, of which only the address is left. */
    static Tombstone ofEarlierVersion(String id) {
        return new Tombstone(id, "", "", null, "", Keeper.UNKNOWN, null, "");
    }
}
