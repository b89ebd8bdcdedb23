package org.spatialplan.job;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Runs one try of a job in the calling thread, and writes down what becomes of it. A try is on the disk before it begins, so a
 * job that ends the service again and again is given up. Thread-safe.
 */
final class JobRunner<D> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String CRASHED = "job-ended-the-service";
    private static final String MEMORY = "out-of-memory";

    /** What a job holds at once while it reads: the largest parcel that a file may have, and some others. */
    private static final long MAX_VERTICES = Runtime.getRuntime().maxMemory() / 400;

    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    private final JobStore<D> store;
    private final JobWork<D> work;
    private final Clock clock;
    private final JobThreads threads;
    private final JobScope scope;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    JobRunner(JobStore<D> store, JobWork<D> work, JobScope scope, Clock clock, JobThreads threads) {
        this.scope = scope;
        this.store = store;
        this.work = work;
        this.clock = clock;
        this.threads = threads;
    }

    /** One try of a job. What begins, is sealed and is dismissed, does so under the lock of the runner. */
    private final class Running implements JobRun<D> {

        private final Job<D> job;
        private final boolean kept;
        private volatile boolean dismissed;
        private boolean sealed;

        Running(Job<D> job, boolean kept) {
            this.job = job;
            this.kept = kept;
        }

        @Override
        public Job<D> save(Job<D> next) {
            return kept ? store.save(next) : next;
        }

        @Override
        public boolean isStopped() {
            return stopping || dismissed;
        }

        @Override
        public ExecutorService workers() {
            return !kept || work.isSoonDone(job) ? threads.quickWorkers() : threads.workers();
        }

        @Override
        public void seal() {
            synchronized (JobRunner.this) {
                if (dismissed) {
                    throw new WorkCancelledException();
                }
                sealed = true;
            }
        }
    }

    /** Runs a job to its end, or to where it is to be tried again, and returns its record. */
    Job<D> run(String id) {
        Job<D> job = store.find(id).orElseThrow();
        if (!job.status().isOpen()) {
            return job;
        }
        if (job.progress().attempts() >= work.maxAttempts()) {
            return crashed(job);
        }
        Running now = new Running(job, true);
        try (MDC.MDCCloseable known = MDC.putCloseable("job", id)) {
            Job<D> begun = begin(job, now);
            Job<D> left = begun.status().isOver() ? begun : worked(begun, now);
            if (left.status().isOver()) {
                work.tidy(left);
                FaultPoint.reach("job.tidied");
            }
            return left;
        } finally {
            running.remove(id);
            if (now.dismissed) {
                store.deleteParts(id);
            }
        }
    }

    private synchronized Job<D> begin(Job<D> job, Running now) {
        running.put(job.id(), now);
        return store.save(job.begun(work.beginning(), clock.instant()));
    }

    private Job<D> worked(Job<D> job, Running now) {
        try {
            Job<D> done = scope.ask(job.asker(), () -> within(job, now));
            FaultPoint.reach("job.done");
            return store.save(done);
        } catch (OutOfMemoryError e) {
            return withoutMemory(job, e);
        } catch (CodedException e) {
            return now.isStopped() ? left(job) : store.save(work.refused(latest(job), e, clock.instant()));
        } catch (RuntimeException | Error e) {
            if (FullDisk.isCauseOf(e) && !stopping) {
                return store.save(work.refused(latest(job), NoRoomException.disk(e), clock.instant()));
            }
            return stopping ? suspend(job) : markFailed(job, e);
        }
    }

    /** Works on a job that is not kept, in the thread of its asker. */
    Job<D> runNow(Job<D> job) {
        return within(job, new Running(job, false));
    }

    private Job<D> within(Job<D> job, Running now) {
        Supplier<Job<D>> all = () -> work.run(job, now);
        return WorkLimit.within(FOREVER_NANOS, MAX_VERTICES, now::isStopped, all);
    }

    /**
     * Works as long as the service runs.
     *
     * @throws WorkCancelledException when it stops
     */
    <T> T unlessStopped(Supplier<T> deed) {
        return WorkLimit.within(FOREVER_NANOS, Long.MAX_VALUE, () -> stopping, deed);
    }

    /**
     * Ends a job that is not over, unless it is sealed.
     *
     * @return its record: open if it is sealed
     */
    synchronized Job<D> dismiss(Job<D> job) {
        Running now = running.get(job.id());
        if (now != null && now.sealed) {
            return latest(job);
        }
        Job<D> ended = store.save(latest(job).ended(JobStatus.DISMISSED, "dismissed by the caller", clock.instant()));
        if (ended.status() == JobStatus.DISMISSED && now != null) {
            now.dismissed = true;
        } else if (ended.status() == JobStatus.DISMISSED) {
            store.deleteParts(job.id());
        }
        return ended;
    }

    /** From here on all work is stopped, and suspended when it leaves off. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Suspends what did not leave off: it ends with the process. */
    void suspendAll() {
        running.keySet().forEach(id -> store.find(id).ifPresent(this::suspend));
    }

    private Job<D> latest(Job<D> job) {
        return store.find(job.id()).orElse(job);
    }

    private Job<D> left(Job<D> job) {
        return stopping ? suspend(job) : latest(job);
    }

    private Job<D> suspend(Job<D> job) {
        LOG.info("Job {} is suspended; the next start takes it up", job.id());
        return store.save(latest(job).suspended(clock.instant()));
    }

    private Job<D> crashed(Job<D> job) {
        LOG.error(
                "Job {} is given up: the service ended {} times while it ran",
                job.id(),
                job.progress().attempts());
        return refused(job, CRASHED, Messages.of("job.ended-the-service"));
    }

    private Job<D> refused(Job<D> job, String code, LocalizedText why) {
        return store.save(job.refused(code, code + ": " + why.both(), clock.instant()));
    }

    private Job<D> withoutMemory(Job<D> job, OutOfMemoryError e) {
        if (work.maxAttempts() == 1) {
            return markFailed(job, e);
        }
        LOG.error(
                "Job {} needs more memory than there is (try {})",
                job.id(),
                job.progress().attempts(),
                e);
        if (stopping || job.progress().attempts() < work.maxAttempts()) {
            return store.save(job.waitingAgain(clock.instant()));
        }
        return refused(job, MEMORY, Messages.of("job.out-of-memory"));
    }

    private Job<D> markFailed(Job<D> job, Throwable e) {
        String fault = UUID.randomUUID().toString();
        LOG.error("Job {} failed ({})", job.id(), fault, e);
        return store.save(work.markFailed(latest(job), fault, clock.instant()));
    }
}
