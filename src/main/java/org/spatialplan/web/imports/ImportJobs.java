package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Right;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.imports.ImportBusyException;
import org.spatialplan.imports.Progress.Phase;
import org.spatialplan.job.Asker;
import org.spatialplan.job.FileTooLargeException;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.job.RecordFolders;

/**
 * Accepts, commits and cancels imports as jobs. They run one after the other, so that no two make a version at once.
 * Thread-safe.
 */
public final class ImportJobs {

    private final JobStore<ImportDetails> store;
    private final JobQueue<ImportDetails> queue;
    private final AuditTrail trail;
    private final Clock clock;

    ImportJobs(JobStore<ImportDetails> store, JobQueue<ImportDetails> queue, AuditTrail trail, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Refuses an import before a byte of its file is read.
     *
     * @throws NoRoomException if too many wait
     */
    void requirePlace() {
        store.requirePlace(Asker.NOBODY);
    }

    /**
     * Makes the folder of a new import.
     *
     * @return its id
     */
    String create() {
        String id = RecordFolders.newId();
        store.create(id);
        return id;
    }

    /** The file of a part, which may not exist. */
    Path part(String id, String part) {
        return store.part(id, part);
    }

    /**
     * Keeps an uploaded part.
     *
     * @param maxBytes the largest permitted length
     * @throws FileTooLargeException if it is longer
     * @throws NoRoomException if there is no room for it
     */
    void keep(String id, String part, InputStream stream, long maxBytes) {
        try (OutputStream out = store.write(id, part, "The " + part, maxBytes, StandardOpenOption.CREATE)) {
            stream.transferTo(out);
            FaultPoint.reach("import.received");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes an import that was not submitted. */
    void delete(String id) {
        store.delete(id);
    }

    /** Submits an import whose parts are already kept. */
    void submit(String id, ImportDetails details) {
        trail.record(AuditAct.IMPORT_SUBMITTED, subject(id));
        ImportDetails sent = details.sentBy(trail.circumstances());
        Asker owner = new Asker("", trail.circumstances().who(), true);
        Job<ImportDetails> job = store.save(Job.accepted(id, ImportDetails.KIND.process(), sent, clock.instant())
                .withAsker(owner));
        store.forgetOld();
        queue.enqueue(job);
    }

    /**
     * Asks for the version of an import that is ready.
     *
     * @return false if it is not ready, or was already committed
     */
    synchronized boolean commit(String id) {
        Optional<Job<ImportDetails>> ready = find(id).filter(job -> job.status() == JobStatus.READY);
        ready.map(job -> job.withDetails(job.details().committing(trail.circumstances()))
                        .resumed(ImportProgress.message(Phase.READING), clock.instant()))
                .map(store::save)
                .ifPresent(queue::enqueue);
        return ready.isPresent();
    }

    /** Waits until an import neither waits nor runs, but not longer than {@code most}. */
    void await(String id, Duration most) {
        queue.await(id, most);
    }

    /**
     * Cancels an import. An import that waits or has ended is deleted at once, one that runs at its next step.
     *
     * @param most how long to wait for that step
     * @return whether it is deleted; if not, it will be
     * @throws ImportBusyException if its version is being written
     */
    public boolean giveUp(String id, Duration most) {
        trail.record(AuditAct.IMPORT_CANCELLED, subject(id));
        Optional<Job<ImportDetails>> left =
                find(id).filter(job -> !job.status().isOver()).map(queue::dismiss);
        if (left.filter(job -> job.status().isOpen()).isPresent()) {
            throw new ImportBusyException(id);
        }
        boolean ended = queue.await(id, most);
        if (ended) {
            store.delete(id);
        }
        return ended;
    }

    /** All imports that are not cancelled, the newest first. */
    public List<Job<ImportDetails>> list() {
        return store.list().stream()
                .filter(job -> job.status() != JobStatus.DISMISSED)
                .toList();
    }

    /** Finds an import; empty if there is none or it is cancelled. */
    public Optional<Job<ImportDetails>> find(String id) {
        return store.find(id).filter(job -> job.status() != JobStatus.DISMISSED);
    }

    /**
     * Tests whether a caller sees an import: who sent it in, and an administrator. One of an earlier version is seen by
     * everybody who may import.
     */
    public static boolean isSeenBy(Caller caller, Job<ImportDetails> job) {
        return job.asker().isOpenTo(caller.id()) || caller.may(Right.ADMINISTER);
    }

    private static String subject(String id) {
        return "imports/" + id;
    }
}
