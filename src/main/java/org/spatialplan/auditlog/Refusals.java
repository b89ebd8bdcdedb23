package org.spatialplan.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds what refusals write: of an hour, the first ones of each address become entries, the others one entry for each
 * address with their number, and beyond {@link #MAX_ADDRESSES} addresses one entry for all. So nobody can fill the disk, however
 * often he is refused. Thread-safe.
 */
final class Refusals {

    /** Entries for refusals to one address in an hour. */
    static final int MAX_OF_ADDRESS = 10;

    /** Entries for single refusals in an hour, to all addresses together. */
    static final int MAX_SINGLE = 200;

    /** Addresses whose further refusals are counted apart. */
    static final int MAX_ADDRESSES = 50;

    private static final Duration WINDOW = Duration.ofHours(1);

    /** Refusals of this hour by address, in the order in which they came first. */
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private Instant since = Instant.MIN;
    private int singles;
    private long ofOthers;

    /** The refusals to one address in this hour. */
    private static final class Count {
        private int single;
        private long further;
        private Circumstances last;
    }

    /**
     * Takes a refusal.
     *
     * @return the event to record; empty if it is only counted
     */
    synchronized Optional<AuditEvent> take(AuditEvent refusal) {
        if (since.equals(Instant.MIN)) {
            since = refusal.when();
        }
        String address = refusal.by().from();
        Count count = counts.get(address);
        if (count == null && counts.size() < MAX_SINGLE) {
            count = new Count();
            counts.put(address, count);
        }
        if (count == null) {
            ofOthers++;
            return Optional.empty();
        }
        if (count.single < MAX_OF_ADDRESS && singles < MAX_SINGLE) {
            count.single++;
            singles++;
            return Optional.of(refusal);
        }
        count.further++;
        count.last = refusal.by();
        return Optional.empty();
    }

    /** Whether the hour is over; also after the clock was set back. */
    synchronized boolean isOver(Instant now) {
        return !since.equals(Instant.MIN) && (now.isBefore(since) || !now.isBefore(since.plus(WINDOW)));
    }

    /** Ends the hour, and returns what it counted beside the entries. */
    synchronized List<AuditEvent> end(Instant now) {
        List<AuditEvent> sums = new ArrayList<>();
        long others = ofOthers;
        for (Map.Entry<String, Count> of : counts.entrySet()) {
            Count count = of.getValue();
            if (count.further == 0) {
                continue;
            }
            if (sums.size() < MAX_ADDRESSES) {
                Circumstances by = new Circumstances("", "", "", "", of.getKey(), count.last.door(), "");
                sums.add(sum(now, by, count.further));
            } else {
                others += count.further;
            }
        }
        if (others > 0) {
            sums.add(sum(now, new Circumstances("", "", "", "", "*", "*", ""), others));
        }
        counts.clear();
        since = Instant.MIN;
        singles = 0;
        ofOthers = 0;
        return sums;
    }

    private static AuditEvent sum(Instant now, Circumstances by, long number) {
        return new AuditEvent(now, by, AuditedChange.of(AuditAct.REFUSALS_SUMMED, "refusals/" + number));
    }
}
