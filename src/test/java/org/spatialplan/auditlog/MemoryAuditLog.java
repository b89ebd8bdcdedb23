package org.spatialplan.auditlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Entries in memory, for tests without a database. Thread-safe. */
public final class MemoryAuditLog implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();
    private RuntimeException fault;

    /** Lets all further entries fail; null lets them pass again. */
    public synchronized void failWith(RuntimeException thrown) {
        fault = thrown;
    }

    /** Returns all entries, the oldest first. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized List<AuditEntry> append(List<AuditEvent> events) {
        if (fault != null) {
            throw fault;
        }
        List<AuditEntry> added = AuditChain.next(head(), events);
        entries.addAll(added);
        return added;
    }

    @Override
    public synchronized AuditHead head() {
        return entries.isEmpty()
                ? AuditHead.START
                : entries.get(entries.size() - 1).head();
    }

    @Override
    public synchronized List<AuditEntry> list(AuditFilter filter, AuditPage page) {
        Comparator<AuditEntry> order = Comparator.comparingLong(AuditEntry::number);
        return entries.stream()
                .filter(entry -> entry.number() > page.above() && entry.number() < page.below())
                .filter(entry ->
                        filter.what().map(entry.event().change().what()::equals).orElse(true))
                .sorted(page.newestFirst() ? order.reversed() : order)
                .limit(page.limit())
                .toList();
    }
}
