package org.spatialplan.auditlog;

/**
 * A part of the entries by their number. Immutable.
 *
 * @param above only entries of greater number
 * @param below only entries of smaller number
 * @param newestFirst whether the newest come first
 * @param limit the largest number of entries
 */
public record AuditPage(long above, long below, boolean newestFirst, int limit) {

    /** Makes the page of the oldest entries above a number. */
    public static AuditPage above(long number, int limit) {
        return new AuditPage(number, Long.MAX_VALUE, false, limit);
    }

    /** Makes the page of the newest entries below a number, the newest first. */
    public static AuditPage below(long number, int limit) {
        return new AuditPage(0, number, true, limit);
    }
}
