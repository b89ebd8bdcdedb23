package org.spatialplan.auditlog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.Caller;
import org.spatialplan.geo.CodedException;

/**
 * Records what no request waits for: refusals, the use of keys, and how often withheld lines were asked about. A thread adds them to the log within a second; while the
 * database is not reachable they wait, up to a bound, and beyond it their number is recorded. Thread-safe.
 */
public final class AuditNotes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditNotes.class);

    /** Events that may wait. */
    static final int MAX_WAITING = 2_000;

    private static final int BATCH = 200;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final AuditLog log;
    private final AuditTrail trail;
    private final PendingActs pending;
    private final Clock clock;
    private final Refusals refusals = new Refusals();
    private final KeyUses uses = new KeyUses();
    private final WithheldAnswers answers = new WithheldAnswers();
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReentrantLock writing = new ReentrantLock();
    /** Events that the log did not take yet. Guarded by {@link #writing}. */
    private final List<AuditEvent> taken = new ArrayList<>();

    public AuditNotes(AuditLog log, AuditTrail trail, PendingActs pending, Clock clock) {
        this.log = log;
        this.trail = trail;
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * Records a refusal. A flood of them becomes a few entries with their number.
     *
     * @param caller who is refused, which the thread may not know yet
     * @param what which kind of refusal
     * @param subject what was asked for, without values of the request
     */
    public void refused(Caller caller, AuditAct what, String subject) {
        refusals.take(event(caller, AuditedChange.of(what, subject))).ifPresent(this::add);
    }

    /**
     * Records the use of a key, if it is the first one within an hour from this address.
     *
     * @param holder of the key, which the thread may not know yet
     * @param subject path of the key
     */
    public void keyUsed(Caller holder, String subject) {
        AuditEvent use = event(holder, AuditedChange.of(AuditAct.KEY_USED, subject));
        if (uses.isFirst(use.by(), use.when())) {
            add(use);
        }
    }

    /**
     * Records the use of a shared link, if it is the first one within an hour from this address.
     *
     * @param subject path of the link
     */
    public void linkUsed(String subject) {
        AuditEvent use = trail.event(AuditedChange.of(AuditAct.LINK_USED, subject));
        if (uses.isFirst(subject, use.by(), use.when())) {
            add(use);
        }
    }

    /**
     * Counts that a caller was told of a ground whether a line that is not public is met. The hour's numbers become an entry.
     *
     * @param met whether it is met, or may be
     */
    public void withheldAnswered(Circumstances by, boolean met) {
        answers.take(by, met, clock.instant());
    }

    private AuditEvent event(Caller caller, AuditedChange change) {
        return new AuditEvent(clock.instant(), trail.circumstances().by(caller), change);
    }

    private void add(AuditEvent event) {
        if (!waiting.offer(event)) {
            lost.incrementAndGet();
        }
    }

    /** Begins to write. What came before waits until then. */
    public void begin() {
        Thread writer = new Thread(this::write, "audit-notes");
        writer.setDaemon(true);
        writer.start();
    }

    /** No thread is interrupted: that would close the files of the embedded database. */
    private void write() {
        try {
            while (!ended.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds to the log what waits, as far as the log takes it. */
    public void flush() {
        writing.lock();
        try {
            if (refusals.isOver(clock.instant())) {
                refusals.end(clock.instant()).forEach(this::add);
            }
            if (answers.isOver(clock.instant())) {
                answers.end(clock.instant()).forEach(this::add);
            }
            takePending();
            do {
                waiting.drainTo(taken, BATCH - taken.size());
            } while (isTaken() && !waiting.isEmpty());
        } finally {
            writing.unlock();
        }
    }

    private void takePending() {
        try {
            pending.handOver(event -> log.append(List.of(event)));
        } catch (CodedException e) {
            LOG.warn("Acts of commands wait for the audit log: {}", e.code());
        }
    }

    /** Adds one batch to the log, and tells whether the log took it. */
    private boolean isTaken() {
        long missed = lost.getAndSet(0);
        List<AuditEvent> batch = new ArrayList<>(taken);
        if (missed > 0) {
            AuditedChange change = AuditedChange.of(AuditAct.ENTRIES_LOST, "entries/" + missed);
            batch.add(new AuditEvent(clock.instant(), Circumstances.SERVICE, change));
        }
        if (batch.isEmpty()) {
            return true;
        }
        try {
            log.append(batch);
            taken.clear();
            return true;
        } catch (CodedException e) {
            LOG.warn("The audit log is not reachable; {} entries wait: {}", batch.size() + waiting.size(), e.code());
        } catch (RuntimeException e) {
            LOG.error("The audit log refuses entries; {} wait", batch.size() + waiting.size(), e);
        }
        lost.addAndGet(missed);
        return false;
    }

    /** Writes what waits, with the numbers of the hour that has begun. */
    @Override
    public void close() {
        ended.countDown();
        try {
            if (!writing.tryLock(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The last entries of the audit log are not written: the database does not answer");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            refusals.end(clock.instant()).forEach(this::add);
            answers.end(clock.instant()).forEach(this::add);
            flush();
        } finally {
            writing.unlock();
        }
    }
}
