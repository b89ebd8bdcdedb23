package org.spatialplan.auditlog;

import java.util.List;
import java.util.function.Consumer;

/** Keeps entries for ever, append-only: a kept entry never changes. Several instances may share one. Thread-safe. */
public interface AuditLog {

    /** Entries that are read at a time. */
    int BATCH = 1000;

    /**
     * Adds entries in their order, after the last one. In a running transaction they become part of it: they are there if
     * and only if it commits, and other writers wait until then.
     *
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    List<AuditEntry> append(List<AuditEvent> events);

    /** Returns the last entry's number and hash. */
    AuditHead head();

    /** Lists a part of the entries that a filter accepts. */
    List<AuditEntry> list(AuditFilter filter, AuditPage page);

    /**
     * Visits all entries that a filter accepts, the oldest first. No connection is held between batches, so the visitor may
     * be slow. Entries that are added meanwhile may be among them.
     */
    default void forEach(AuditFilter filter, Consumer<AuditEntry> visitor) {
        long last = 0;
        List<AuditEntry> batch;
        do {
            batch = list(filter, AuditPage.above(last, BATCH));
            batch.forEach(visitor);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).number();
        } while (batch.size() == BATCH);
    }
}
