package org.spatialplan.auditlog;

/** Takes what is done, for the audit log. Thread-safe. */
@FunctionalInterface
public interface AuditRecorder {

    /** Records a change, before this returns. It fails if the change cannot be recorded. */
    void record(AuditedChange change);

    /** Records a change that the service makes by itself, whoever asks on this thread, in the same way. */
    default void recordOfService(AuditedChange change) {
        record(change);
    }

    /** Records an act on a thing that has no hashes. */
    default void record(AuditAct what, String subject) {
        record(AuditedChange.of(what, subject));
    }
}
