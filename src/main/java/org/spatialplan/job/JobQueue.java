package org.spatialplan.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs of one kind, each client's in its turn. A job that a stop or a kill cuts off is taken up at the next start.
 * Thread-safe.
 */
public final class JobQueue<D> {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final Duration SUSPEND = Duration.ofSeconds(4);
    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final JobStore<D> store;
    private final JobWork<D> work;
    private final Clock clock;
    private final JobThreads threads;
    private final JobRunner<D> runner;
    /** Guarded by itself. Who waits for a job waits for it. */
    private final JobTurns turns;

    /**
     * Makes an empty queue.
     *
     * @param scope lets the threads of jobs see what their askers see
     * @param name of the threads
     */
    public JobQueue(JobStore<D> store, JobWork<D> work, JobTurns turns, JobScope scope, Clock clock, String name) {
        this.store = store;
        this.work = work;
        this.turns = turns;
        this.clock = clock;
        this.threads = new JobThreads(name);
        this.runner = new JobRunner<>(store, work, scope, clock, threads);
    }

    /** Takes up what the last stop or kill cut off, the oldest first, and begins to remove old jobs. */
    public void start() {
        store.list().stream()
                .filter(job -> job.status().isOpen())
                .sorted(Comparator.comparing(Job::created))
                .forEach(this::takeUp);
        threads.keeper().scheduleWithFixedDelay(this::tidy, TIDY.toSeconds(), TIDY.toSeconds(), TimeUnit.SECONDS);
    }

    private void takeUp(Job<D> job) {
        Job<D> now = work.afterRestart(job, clock.instant());
        if (now.status().isOpen()) {
            enqueue(now);
        } else {
            store.save(now);
        }
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

    /**
     * Waits until a job neither waits nor runs, but not longer than {@code most}.
     *
     * @return whether it got there
     */
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
            while (!runner.isStopping()) {
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
            store.find(id).ifPresent(job -> runner.run(id));
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
        if (!runner.isStopping()) {
            threads.keeper().schedule(() -> enqueueOpen(id), SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Takes a job again that is not done, or whose next step was asked for while its last one ended. */
    private void enqueueOpen(String id) {
        if (!runner.isStopping()) {
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
        Job<D> left = runner.dismiss(job);
        synchronized (turns) {
            if (left.status().isOver() && !turns.isRunning(job.id())) {
                remove(job.id());
            }
        }
        return left;
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
            runner.stop();
        }
        if (!threads.end(most)) {
            LOG.warn("The running jobs did not stop in {} s; the next start takes them up", most.toSeconds());
            runner.suspendAll();
        }
    }

    /** Runs a job in the calling thread, to its end or to where it is to be tried again, and returns its record. */
    public Job<D> run(String id) {
        return runner.run(id);
    }

    /** Works on a job that is not kept, in the calling thread. Nothing of it outlives the request. */
    public Job<D> runNow(Job<D> job) {
        return runner.runNow(job);
    }

    /**
     * Works in the calling thread as long as the service runs.
     *
     * @throws org.spatialplan.geo.WorkCancelledException when the service stops
     */
    public <T> T unlessStopped(Supplier<T> deed) {
        return runner.unlessStopped(deed);
    }
}
