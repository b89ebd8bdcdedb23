package org.spatialplan.auditlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spatialplan.auditlog.ChainFault.Kind;

/**
 * Checks entries that are handed to it one by one, the oldest first. Memory does not grow with their number. Not
 * thread-safe.
 */
public final class ChainCheck implements Consumer<AuditEntry> {

    /** Faults that are listed. */
    public static final int MAX_FAULTS = 100;

    /** Entries that are known from elsewhere, by number; two witnesses may disagree. */
    private final Map<Long, Set<AuditHead>> known = new TreeMap<>();

    private final List<ChainFault> faults = new ArrayList<>();
    private long allFaults;
    private long entries;
    private long first;
    private AuditHead last = AuditHead.START;
    /** What the first entry says of the one before it. */
    private AuditHead beforeFirst = AuditHead.START;

    private boolean beginningStated;

    /** @param known entries that must be in the log, because they were in it earlier */
    public ChainCheck(List<AuditHead> known) {
        known.stream().filter(head -> head.number() > 0).forEach(head -> this.known
                .computeIfAbsent(head.number(), number -> new HashSet<>())
                .add(head));
    }

    @Override
    public void accept(AuditEntry entry) {
        entries++;
        if (first == 0) {
            begin(entry);
        } else if (entry.number() != last.number() + 1) {
            add(Kind.MISSING, last.number() + 1, entry.number() - 1);
        } else if (!entry.previous().equals(last.hash())) {
            add(Kind.REPLACED, last.number(), entry.number());
        }
        if (!AuditChain.isWhole(entry)) {
            add(Kind.CHANGED, entry.number(), entry.number());
        }
        Set<AuditHead> seen = known.remove(entry.number());
        if (seen != null && !seen.equals(Set.of(entry.head()))) {
            add(Kind.REWRITTEN, entry.number(), entry.number());
        }
        beginningStated |= LogShortening.of(entry).filter(beforeFirst::equals).isPresent();
        last = entry.head();
    }

    private void begin(AuditEntry entry) {
        first = entry.number();
        beforeFirst = new AuditHead(entry.number() - 1, entry.previous());
    }

    /** Ends the check. */
    public ChainFindings findings() {
        boolean shortened = beforeFirst.number() > 0;
        if (shortened && !beginningStated) {
            add(Kind.BEGINNING_MISSING, 1, beforeFirst.number());
        } else if (!shortened && !beforeFirst.equals(AuditHead.START)) {
            add(Kind.REPLACED, first, first);
        }
        // what was known and left the log by a stated act is not missing
        known.keySet().stream()
                .filter(number -> number > last.number())
                .mapToLong(Long::longValue)
                .max()
                .ifPresent(number -> add(Kind.END_MISSING, last.number() + 1, number));
        return new ChainFindings(
                entries, first, last, shortened && beginningStated ? beforeFirst.number() : 0, faults, allFaults);
    }

    private void add(Kind kind, long from, long to) {
        allFaults++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(new ChainFault(kind, from, to));
        }
    }
}
