package org.spatialplan.ogc.api.processes;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs jobs, each client's in its turn. A job that a stop cuts off is taken up at the next start. So is one in which the
 * service died, once: each try is written down before it begins, and the second one that ends so is the last. Thread-safe.
 */
@Component
class JobRunner {

    /** Tries that may end with the service, or for want of memory. */
    static final int MAX_ATTEMPTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String CRASHED = "job-ended-the-service";
    private static final String MEMORY = "out-of-memory";
    private static final Duration SUSPEND = Duration.ofSeconds(4);
    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Of a file that is checked in some seconds, so that it need not wait for large ones. */
    private static final long SOON_BYTES = 8 << 20;

    /** Of what a job holds at once while it reads: the largest parcel that a file may have, and some others. */
    private static final long MAX_VERTICES = Runtime.getRuntime().maxMemory() / 400;

    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    private final JobStore store;
    private final JobWork work;
    private final Clock clock;
    private final JobTurns turns = JobTurns.of(Runtime.getRuntime().maxMemory());
    private final ExecutorService jobs = Executors.newCachedThreadPool(named("job"));
    private final ExecutorService workers = pool("job-worker");
    /** Of jobs that will soon be done, and of those that somebody waits for. */
    private final ExecutorService quick = pool("job-quick");

    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(named("job-keeper"));
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    JobRunner(JobStore store, JobWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /** A job at work. */
    private static final class Running {
        private volatile boolean dismissed;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        store.list().stream()
                .filter(job -> !job.status().isOver())
                .sorted(Comparator.comparing(Job::created))
                .forEach(this::enqueue);
        keeper.scheduleWithFixedDelay(this::tidy, TIDY.toSeconds(), TIDY.toSeconds(), TimeUnit.SECONDS);
    }

    private void tidy() {
        try {
            store.forgetOld();
        } catch (RuntimeException e) {
            LOG.error("Old jobs cannot be removed", e);
        }
    }

    void enqueue(Job job) {
        synchronized (turns) {
            turns.add(job, isSoonDone(job));
        }
        runNext();
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
                    jobs.execute(() -> turn(id));
                } catch (OutOfMemoryError e) { // no thread more
                    LOG.error("Job {} cannot begin; it is tried again in a while", id, e);
                    turns.remove(id);
                    later(id);
                    return;
                }
            }
        }
    }

    private void turn(String id) {
        ScheduledFuture<?> late = keeper.schedule(() -> tookLong(id), SOON.toSeconds(), TimeUnit.SECONDS);
        boolean again = false;
        try {
            again = store.find(id).isPresent() && !run(id).status().isOver();
        } catch (RuntimeException | Error e) { // of the store: the record is as it was
            LOG.error("The record of job {} cannot be kept; it is tried again in a while", id, e);
            later(id);
        } finally {
            late.cancel(false);
            synchronized (turns) {
                turns.remove(id);
            }
            if (again && !stopping) {
                store.find(id).ifPresent(this::enqueue);
            }
            runNext();
        }
    }

    private void later(String id) {
        if (!stopping) {
            Runnable again =
                    () -> store.find(id).filter(job -> !job.status().isOver()).ifPresent(this::enqueue);
            keeper.schedule(again, SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void tookLong(String id) {
        synchronized (turns) {
            turns.tookLong(id);
        }
        runNext();
    }

    /**
     * Ends a job that waits or runs. Its work leaves off within a moment, and changes nothing of it any more.
     *
     * @return the job as it stands: it may have ended before
     */
    Job dismiss(Job job) {
        Job ended = store.save(job.ended(Status.DISMISSED, "dismissed by the caller", clock.instant()));
        if (ended.status() != Status.DISMISSED) {
            return ended;
        }
        Running now = running.get(job.id());
        if (now != null) {
            now.dismissed = true;
        } else {
            synchronized (turns) {
                turns.remove(job.id());
            }
            store.forgetFiles(job.id());
        }
        return ended;
    }

    /**
     * After the web server has answered its last request. What is written of a running job stays, and the next start goes on
     * from there. What cannot be stopped is left to end with the process. Nobody is interrupted: that would close the files
     * of the database.
     */
    @PreDestroy
    void stop() throws InterruptedException {
        stop(SUSPEND);
    }

    void stop(Duration most) throws InterruptedException {
        synchronized (turns) {
            stopping = true;
        }
        jobs.shutdown();
        workers.shutdown();
        quick.shutdown();
        if (!jobs.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn(
                    "The running jobs did not stop in {} s; their last rows may be torn and are written again",
                    most.toSeconds());
            running.keySet().forEach(id -> store.find(id).ifPresent(this::suspend));
        }
        keeper.shutdownNow();
    }

    /** Runs a job to its end in the calling thread, or to where it is to be tried again, and returns its record. */
    Job run(String id) {
        Job job = store.find(id).orElseThrow();
        if (job.status().isOver()) {
            return job;
        }
        if (job.attempts() >= MAX_ATTEMPTS) {
            return crashed(job);
        }
        Running now = new Running();
        running.put(id, now);
        try (MDC.MDCCloseable known = MDC.putCloseable("job", id)) {
            Job begun = store.save(job.begun(clock.instant()));
            return begun.status().isOver() ? begun : ended(begun, now);
        } finally {
            running.remove(id);
            if (now.dismissed) {
                store.forgetFiles(id);
            }
        }
    }

    private Job ended(Job job, Running now) {
        try {
            return store.save(worked(job, store::save, () -> stopping || now.dismissed, workers(job)));
        } catch (JobInterruptedException | WorkCancelledException e) {
            return left(job);
        } catch (StoreUnavailableException e) {
            String why = e.code() + ": " + e.messageInBoth();
            return stopping ? suspend(job) : store.save(job.ended(Status.FAILED, why, clock.instant()));
        } catch (CodedException e) {
            return stopping ? suspend(job) : refused(job, e);
        } catch (OutOfMemoryError e) {
            return withoutMemory(job, e);
        } catch (RuntimeException | Error e) {
            return stopping ? suspend(job) : broken(job, e);
        }
    }

    /** Checks a job that is not kept, in the calling thread. Nothing of it outlives the request. */
    Job runNow(Job job) {
        return worked(job, UnaryOperator.identity(), () -> stopping, quick);
    }

    /** Works in the calling thread as long as the service runs. @throws WorkCancelledException when it stops */
    <T> T unlessStopped(Supplier<T> deed) {
        return WorkLimit.within(FOREVER_NANOS, Long.MAX_VALUE, () -> stopping, deed);
    }

    private Job worked(Job job, UnaryOperator<Job> keep, BooleanSupplier stopped, ExecutorService hands) {
        Supplier<Job> all = () -> work.run(job, keep, stopped, hands);
        return WorkLimit.within(FOREVER_NANOS, MAX_VERTICES, stopped, all);
    }

    private ExecutorService workers(Job job) {
        return isSoonDone(job) ? quick : workers;
    }

    private boolean isSoonDone(Job job) {
        return store.inputBytes(job.id()) <= SOON_BYTES;
    }

    private Job left(Job job) {
        if (stopping) {
            return suspend(job);
        }
        return store.find(job.id()).orElse(job);
    }

    private Job suspend(Job job) {
        LOG.info("Job {} is suspended; the next start takes it up", job.id());
        return store.save(store.find(job.id()).orElse(job).suspended(clock.instant()));
    }

    private Job crashed(Job job) {
        LOG.error("Job {} is given up: the service ended {} times while it ran", job.id(), job.attempts());
        String zh = "服务在检查此任务时两次中断，不再重试；请拆分或简化图形后重新提交";
        String en =
                "the service ended twice while it worked on this job, so it is not tried again: split or simplify the"
                        + " shapes and send it anew";
        return store.save(job.refused(CRASHED, zh + " / " + en, clock.instant()));
    }

    private Job withoutMemory(Job job, OutOfMemoryError e) {
        LOG.error("Job {} needs more memory than there is (try {})", job.id(), job.attempts(), e);
        if (stopping || job.attempts() < MAX_ATTEMPTS) {
            return store.save(job.waitingAgain(clock.instant()));
        }
        String zh = "两次因内存不足而中断，不再重试；请拆分或简化图形后重新提交";
        String en =
                "it ended twice for want of memory, so it is not tried again: split or simplify the shapes and send it anew";
        return store.save(job.refused(MEMORY, zh + " / " + en, clock.instant()));
    }

    private Job refused(Job job, CodedException e) {
        Job refused = store.save(job.refused(e.code(), e.messageInBoth(), clock.instant()));
        store.forgetFiles(job.id());
        return refused;
    }

    private Job broken(Job job, Throwable e) {
        String fault = UUID.randomUUID().toString();
        LOG.error("Job {} failed ({})", job.id(), fault, e);
        String why = "服务出错，日志编号 " + fault + " / the service failed; the log holds the details under " + fault;
        return store.save(job.ended(Status.FAILED, why, clock.instant()));
    }

    private static ExecutorService pool(String name) {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), named(name));
    }

    /** They do not keep the process alive. */
    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
