package org.spatialplan.auditlog;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Records what is done, with who does it. Doors call it with values. A change whose entry cannot be kept fails.
 * Thread-safe.
 */
public final class AuditTrail implements AuditRecorder {

    private final AuditLog log;
    private final Transactions transactions;
    private final CurrentCircumstances circumstances;
    private final Clock clock;
    /** Set while this thread works for somebody whose request is over: a job. */
    private final ThreadLocal<Circumstances> inNameOf = new ThreadLocal<>();
    /** Set while this thread does something that the stores alone cannot tell from an import. */
    private final ThreadLocal<AuditAct> purpose = new ThreadLocal<>();

    /**
     * Records in a log.
     *
     * @param transactions of the log's store
     */
    public AuditTrail(AuditLog log, Transactions transactions, CurrentCircumstances circumstances, Clock clock) {
        this.log = log;
        this.transactions = transactions;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Records a change, before this returns. In a running transaction the entry becomes part of it. */
    @Override
    public void record(AuditedChange change) {
        record(List.of(change));
    }

    @Override
    public void recordOfService(AuditedChange change) {
        inNameOf(Circumstances.SERVICE, () -> {
            record(change);
            return change;
        });
    }

    /** Records changes, before this returns. In a running transaction the entries become part of it. */
    public void record(List<AuditedChange> changes) {
        if (!changes.isEmpty()) {
            log.append(changes.stream().map(this::event).toList());
        }
    }

    /**
     * Makes a change in the store and records it, in one transaction: both are kept, or neither.
     *
     * @param change makes the change
     * @param told what the change was, by what it returned
     */
    public <T> T change(Supplier<T> change, Function<T, List<AuditedChange>> told) {
        return transactions.run(() -> {
            T done = change.get();
            record(told.apply(done));
            return done;
        });
    }

    /** Returns who acts on this thread. */
    public Circumstances circumstances() {
        Circumstances known = inNameOf.get();
        return known == null ? circumstances.get() : known;
    }

    /** Makes an event of now, by who acts on this thread. */
    public AuditEvent event(AuditedChange change) {
        return new AuditEvent(clock.instant(), circumstances(), change);
    }

    /** Runs work in the name of somebody: a job, for the one who sent it in. */
    public <T> T inNameOf(Circumstances sender, Supplier<T> work) {
        return with(inNameOf, sender, work);
    }

    /** Runs work whose changes are recorded as an act, for example a rollback. */
    public <T> T as(AuditAct act, Supplier<T> work) {
        return with(purpose, act, work);
    }

    /** Returns the act that this thread does, see {@link #as}; else another one. */
    public AuditAct purposeOr(AuditAct usual) {
        AuditAct known = purpose.get();
        return known == null ? usual : known;
    }

    private static <V, T> T with(ThreadLocal<V> variable, V value, Supplier<T> work) {
        V before = variable.get();
        variable.set(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                variable.remove();
            } else {
                variable.set(before);
            }
        }
    }
}
