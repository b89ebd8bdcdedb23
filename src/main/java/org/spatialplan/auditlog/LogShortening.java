package org.spatialplan.auditlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The act by which the oldest entries leave the log. Its entry is the anchor of the chain: it holds number and hash of the
 * last entry that left, which the first remaining entry follows.
 */
public final class LogShortening {

    private static final String SUBJECT = "audit-log/entries/1-";
    private static final Pattern ENTRIES = Pattern.compile(SUBJECT + "(\\d{1,18})");

    private LogShortening() {}

    /** Makes the change to record. */
    public static AuditedChange of(AuditHead lastToLeave) {
        return AuditedChange.of(AuditAct.LOG_SHORTENED, SUBJECT + lastToLeave.number(), lastToLeave.hash(), "");
    }

    /** Finds the last entry that left, if an entry records the act. */
    static Optional<AuditHead> of(AuditEntry entry) {
        AuditedChange change = entry.event().change();
        Matcher entries = ENTRIES.matcher(change.subject());
        return change.what().equals(AuditAct.LOG_SHORTENED.code()) && entries.matches()
                ? Optional.of(new AuditHead(Long.parseLong(entries.group(1)), change.before()))
                : Optional.empty();
    }
}
