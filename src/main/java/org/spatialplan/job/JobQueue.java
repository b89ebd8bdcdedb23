package org.spatialplan.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;

/**
 * Runs jobs of one kind, each client's in its turn. A job that a stop or a kill cuts off is taken up at the next start. Each
 * try is written down before it begins, so a job that ends the service again and again is given up. Thread-safe.
 */
public final class JobQueue<D> {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final String CRASHED = "job-ended-the-service";
    private static final String MEMORY = "out-of-memory";
    private static final Duration SUSPEND = Duration.ofSeconds(4);
    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** What a job holds at once while it reads: the largest parcel that a file may have, and some others. */
    private static final long MAX_VERTICES = Runtime.getRuntime().maxMemory() / 400;

    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    private final JobStore<D> store;
    private final JobWork<D> work;
    private final Clock clock;
    private final JobThreads threads;
    /** Guards itself, and what begins, ends and is dismissed. */
    private final JobTurns turns;

    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** @param name of the threads */
    public JobQueue(JobStore<D> store, JobWork<D> work, JobTurns turns, Clock clock, String name) {
        this.store = store;
        this.work = work;
        this.turns = turns;
        this.clock = clock;
        this.threads = new JobThreads(name);
    }

    /** One try of a job. */
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
            synchronized (turns) {
                if (dismissed) {
                    throw new WorkCancelledException();
                }
                sealed = true;
            }
        }
    }

    /** Takes up what the last stop or kill cut off, the oldest first, and begins to remove old jobs. */
    public void start() {
        store.list().stream()
                .filter(job -> job.status().isOpen())
                .sorted(Comparator.comparing(Job::created))
                .map(job -> store.save(work.afterRestart(job, clock.instant())))
                .filter(job -> job.status().isOpen())
                .forEach(this::enqueue);
        threads.keeper().scheduleWithFixedDelay(this::tidy, TIDY.toSeconds(), TIDY.toSeconds(), TimeUnit.SECONDS);
    }

    private void tidy() {
        try {
            store.forgetOld();
        } catch (RuntimeException e) {
            LOG.error("Old jobs cannot be removed", e);
        }
    }

    /** Takes a job whose record and parts are kept. */
    public void enqueue(Job<D> job) {
        synchronized (turns) {
            turns.add(job, work.isSoonDone(job));
        }
        runNext();
    }

    /** Waits until a job neither waits nor runs, but not longer than {@code most}. @return whether it got there */
    public boolean await(String id, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (turns) {
            try {
                for (long left = most.toMillis();
                        turns.has(id) && left > 0;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    turns.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return !turns.has(id);
        }
    }

    /** Lets all begin whose turn it is. */
    private void runNext() {
        synchronized (turns) {
            while (!stopping) {
                String id = turns.next().orElse(null);
                if (id == null) {
                    return;
                }
                try {
                    threads.jobs().execute(() -> turn(id));
                } catch (OutOfMemoryError e) { // no thread more
                    LOG.error("Job {} cannot begin; it is tried again in a while", id, e);
                    remove(id);
                    later(id);
                    return;
                }
            }
        }
    }

    private void turn(String id) {
        ScheduledFuture<?> late = threads.keeper().schedule(() -> tookLong(id), SOON.toSeconds(), TimeUnit.SECONDS);
        boolean kept = false;
        try {
            store.find(id).ifPresent(job -> run(id));
            kept = true;
        } catch (RuntimeException | Error e) { // of the store: the record is as it was
            LOG.error("The record of job {} cannot be kept; it is tried again in a while", id, e);
            later(id);
        } finally {
            late.cancel(false);
            remove(id);
            if (kept) {
                enqueueOpen(id);
            }
            runNext();
        }
    }

    private void remove(String id) {
        synchronized (turns) {
            turns.remove(id);
            turns.notifyAll();
        }
    }

    private void later(String id) {
        if (!stopping) {
            threads.keeper().schedule(() -> enqueueOpen(id), SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Takes a job again that is not done, or whose next step was asked for while its last one ended. */
    private void enqueueOpen(String id) {
        if (!stopping) {
            store.find(id).filter(job -> job.status().isOpen()).ifPresent(this::enqueue);
        }
    }

    private void tookLong(String id) {
        synchronized (turns) {
            turns.tookLong(id);
        }
        runNext();
    }

    /**
     * Cancels a job that is not over. Its work leaves off within 2 s, and changes nothing of it any more. A job that is
     * being written goes on.
     *
     * @return the job as it is now: still open if it is being written, or over if it ended before
     */
    public Job<D> dismiss(Job<D> job) {
        synchronized (turns) {
            Running now = running.get(job.id());
            if (now != null && now.sealed) {
                return store.find(job.id()).orElse(job);
            }
            Job<D> ended =
                    store.save(latest(job).ended(JobStatus.DISMISSED, "dismissed by the caller", clock.instant()));
            if (ended.status() != JobStatus.DISMISSED) {
                return ended;
            }
            if (now != null) {
                now.dismissed = true;
            } else {
                remove(job.id());
                store.deleteParts(job.id());
            }
            return ended;
        }
    }

    /**
     * Stops after the web server has answered its last request. What is written of a running job stays, and the next start
     * goes on from there. What cannot be stopped ends with the process. No thread is interrupted: that would close the files
     * of the database.
     */
    public void stop() throws InterruptedException {
        stop(SUSPEND);
    }

    void stop(Duration most) throws InterruptedException {
        synchronized (turns) {
            stopping = true;
        }
        if (!threads.end(most)) {
            LOG.warn("The running jobs did not stop in {} s; the next start takes them up", most.toSeconds());
            running.keySet().forEach(id -> store.find(id).ifPresent(this::suspend));
        }
    }

    /** Runs a job in the calling thread, to its end or to where it is to be tried again, and returns its record. */
    public Job<D> run(String id) {
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
            }
            return left;
        } finally {
            running.remove(id);
            if (now.dismissed) {
                store.deleteParts(id);
            }
        }
    }

    private Job<D> begin(Job<D> job, Running now) {
        synchronized (turns) {
            running.put(job.id(), now);
            return store.save(job.begun(work.beginning(), clock.instant()));
        }
    }

    private Job<D> worked(Job<D> job, Running now) {
        try {
            return store.save(within(job, now));
        } catch (OutOfMemoryError e) {
            return withoutMemory(job, e);
        } catch (CodedException e) {
            return now.isStopped() ? left(job) : store.save(work.refused(latest(job), e, clock.instant()));
        } catch (RuntimeException | Error e) {
            return stopping ? suspend(job) : broken(job, e);
        }
    }

    /** Works on a job that is not kept, in the calling thread. Nothing of it outlives the request. */
    public Job<D> runNow(Job<D> job) {
        return within(job, new Running(job, false));
    }

    /** Works in the calling thread as long as the service runs. @throws WorkCancelledException when it stops */
    public <T> T unlessStopped(Supplier<T> deed) {
        return WorkLimit.within(FOREVER_NANOS, Long.MAX_VALUE, () -> stopping, deed);
    }

    private Job<D> within(Job<D> job, Running now) {
        Supplier<Job<D>> all = () -> work.run(job, now);
        return WorkLimit.within(FOREVER_NANOS, MAX_VERTICES, now::isStopped, all);
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
        String zh = "服务在检查此任务时两次中断，不再重试；请拆分或简化图形后重新提交";
        String en =
                "the service ended twice while it worked on this job, so it is not tried again: split or simplify the"
                        + " shapes and send it anew";
        return store.save(job.refused(CRASHED, CRASHED + ": " + zh + " / " + en, clock.instant()));
    }

    private Job<D> withoutMemory(Job<D> job, OutOfMemoryError e) {
        if (work.maxAttempts() == 1) {
            return broken(job, e);
        }
        LOG.error(
                "Job {} needs more memory than there is (try {})",
                job.id(),
                job.progress().attempts(),
                e);
        if (stopping || job.progress().attempts() < work.maxAttempts()) {
            return store.save(job.waitingAgain(clock.instant()));
        }
        String zh = "两次因内存不足而中断，不再重试；请拆分或简化图形后重新提交";
        String en =
                "it ended twice for want of memory, so it is not tried again: split or simplify the shapes and send it anew";
        return store.save(job.refused(MEMORY, MEMORY + ": " + zh + " / " + en, clock.instant()));
    }

    private Job<D> broken(Job<D> job, Throwable e) {
        String fault = UUID.randomUUID().toString();
        LOG.error("Job {} failed ({})", job.id(), fault, e);
        return store.save(work.broken(latest(job), fault, clock.instant()));
    }
}
