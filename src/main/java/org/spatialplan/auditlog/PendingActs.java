package org.spatialplan.auditlog;

import java.util.function.Consumer;

/** Acts of programs that could not reach the log, which wait for the service. Thread-safe. */
@FunctionalInterface
public interface PendingActs {

    /** There are none. */
    PendingActs NONE = log -> {};

    /** Hands the acts to the log, one by one, and forgets each that the log took. */
    void handOver(Consumer<AuditEvent> log);
}
