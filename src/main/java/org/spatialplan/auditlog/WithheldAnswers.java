package org.spatialplan.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of how many grounds a caller was told whether a line that is not public is met. Who asks often enough can draw the
 * line from the answers, so an hour of them becomes one entry for each caller and address, and beyond {@link #MAX_CALLERS}
 * of these one for all others. It knows numbers only, no ground. Thread-safe.
 */
final class WithheldAnswers {

    /** Callers whose answers are counted apart. */
    static final int MAX_CALLERS = 200;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Circumstances OTHERS = new Circumstances("", "", "", "", "*", "*", "");

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private Instant since = Instant.MIN;

    /** The answers to one caller in this hour. */
    private static final class Count {
        private final Circumstances by;
        private long told;
        private long met;

        Count(Circumstances by) {
            this.by = by;
        }
    }

    /**
     * Counts an answer.
     *
     * @param met whether the line is met, or may be
     */
    synchronized void take(Circumstances by, boolean met, Instant now) {
        if (since.equals(Instant.MIN)) {
            since = now;
        }
        String caller = by.who() + " " + by.from();
        boolean apart = counts.containsKey(caller) || counts.size() < MAX_CALLERS;
        Count count = counts.computeIfAbsent(apart ? caller : "*", any -> new Count(apart ? by : OTHERS));
        count.told++;
        count.met += met ? 1 : 0;
    }

    /** Whether the hour is over; also after the clock was set back. */
    synchronized boolean isOver(Instant now) {
        return !since.equals(Instant.MIN) && (now.isBefore(since) || !now.isBefore(since.plus(WINDOW)));
    }

    /** Ends the hour, and returns what it counted. */
    synchronized List<AuditEvent> end(Instant now) {
        List<AuditEvent> sums = new ArrayList<>();
        counts.values()
                .forEach(count -> sums.add(new AuditEvent(
                        now,
                        count.by,
                        AuditedChange.of(AuditAct.WITHHELD_ANSWERED, "grounds/" + count.told + "/met/" + count.met))));
        counts.clear();
        since = Instant.MIN;
        return sums;
    }
}
