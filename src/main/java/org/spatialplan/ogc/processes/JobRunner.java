package org.spatialplan.ogc.processes;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spatialplan.geo.CodedException;
import org.spatialplan.intake.ApprovalArea;
import org.spatialplan.intake.Submission;
import org.spatialplan.intake.SubmittedFile;
import org.spatialplan.layer.Counted;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.processes.Job.Status;
import org.spatialplan.report.OverlapRemark;
import org.spatialplan.report.ParcelOverlaps;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.report.ReportRow;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.transfer.DataFile;
import org.spatialplan.transfer.parcel.ParcelSource;
import org.spatialplan.web.CheckPreparation;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs jobs, one after the other, each on all processors. A job that a stop or a crash cuts off is taken up at the next
 * start where its last whole row ends, on the layer versions of its first day. Thread-safe.
 */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private static final int SUSPEND_SECONDS = 10;

    private final JobStore store;
    private final CheckPreparation preparation;
    private final JsonMapper mapper;
    private final Clock clock;
    private final ExecutorService queue = Executors.newSingleThreadExecutor();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Set<String> dismissed = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile Instant lastSaved = Instant.EPOCH;

    JobRunner(JobStore store, CheckPreparation preparation, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.preparation = preparation;
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        store.list().stream()
                .filter(job -> !job.status().isOver())
                .sorted(java.util.Comparator.comparing(Job::created))
                .forEach(this::enqueue);
    }

    void enqueue(Job job) {
        queue.submit(() -> run(job.id()));
    }

    /** Ends a job that waits or runs. */
    void dismiss(Job job) {
        dismissed.add(job.id());
        store.save(job.ended(Status.DISMISSED, "dismissed by the caller", clock.instant()));
    }

    /**
     * After the web server has answered its last request. What is written of a running job stays, and the next start goes on
     * from there.
     */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        queue.shutdownNow();
        workers.shutdownNow();
        if (!queue.awaitTermination(SUSPEND_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn(
                    "The running job did not stop in {} s; its last row may be torn and is written again",
                    SUSPEND_SECONDS);
        }
    }

    /** Runs a job to its end in the calling thread and returns its last record. */
    Job run(String id) {
        Job job = store.find(id).orElseThrow();
        if (job.status().isOver()) {
            return job;
        }
        try (MDC.MDCCloseable known = MDC.putCloseable("job", id)) {
            return checked(job);
        } catch (JobInterruptedException e) {
            LOG.info("Job {} is suspended; the next start takes it up", id);
            return job;
        } catch (StoreUnavailableException e) {
            return saved(job.ended(Status.FAILED, e.code() + ": " + e.messageInBoth(), clock.instant()));
        } catch (CodedException e) {
            return saved(job.refused(e.code(), e.messageInBoth(), clock.instant()));
        } catch (RuntimeException e) {
            if (stopping) {
                return job;
            }
            String fault = UUID.randomUUID().toString();
            LOG.error("Job {} failed ({})", id, fault, e);
            return ended(job, Status.FAILED, "the service failed; the log holds the details under " + fault);
        }
    }

    private Job checked(Job job) {
        try (SubmittedFile file = SubmittedFile.of(
                job.inputName(), store.input(job.id()), inputs(job).chosenTable())) {
            CheckPreparation.Prepared prepared = prepared(job, file);
            OptionalLong known = count(prepared.submission());
            Optional<ParcelOverlaps> overlaps = ParcelOverlaps.among(
                    prepared.submission(), prepared.check().map().frame());
            Job running = job.running(known.orElse(0), noticed(prepared, overlaps), clock.instant());
            store.save(running);
            Path rows = store.rows(job.id());
            long skipped = JobResult.wholeRows(rows);
            BulkCheck check = new BulkCheck(
                    prepared.check(),
                    RowRemarks.of(overlaps, prepared.approval()),
                    mapper.writerFor(ReportRow.class),
                    workers);
            long total;
            try (OutputStream out = appending(rows)) {
                total = check.run(
                        prepared.submission(),
                        skipped,
                        out,
                        done -> advance(running, done, known.orElseGet(() -> estimate(done, file))),
                        () -> stopping || dismissed.contains(job.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (stopping) {
                throw new JobInterruptedException();
            }
            return dismissed.remove(job.id())
                    ? store.find(job.id()).orElse(job)
                    : ended(
                            running.advanced(total, total, clock.instant()),
                            Status.SUCCESSFUL,
                            Counted.en(total, "parcel"));
        }
    }

    private static List<RemarkAnswer> noticed(CheckPreparation.Prepared prepared, Optional<ParcelOverlaps> overlaps) {
        return Stream.of(
                        prepared.submission().remarks().stream(),
                        prepared.check().remarks().stream(),
                        OverlapRemark.of(overlaps).stream())
                .flatMap(all -> all)
                .map(RemarkAnswer::of)
                .toList();
    }

    /** The file diagnosed and the check made ready, as at the job's first run. */
    CheckPreparation.Prepared prepared(Job job, SubmittedFile file) {
        return preparation.prepare(inputs(job), file, approval(job), Optional.of(job.created()));
    }

    private static CheckParameters inputs(Job job) {
        return CheckParameters.of(job.inputs());
    }

    private Optional<DataFile> approval(Job job) {
        Path approval = store.approval(job.id());
        String name = job.approvalName() == null ? ApprovalArea.UNNAMED : job.approvalName();
        try {
            return Files.exists(approval)
                    ? Optional.of(new DataFile(name, Files.readAllBytes(approval)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without reading the file for it: that would take a good part of the check itself. */
    private static OptionalLong count(Submission submission) {
        try (ParcelSource source = submission.parcels()) {
            return source.count();
        }
    }

    /** All are to the parcels done as the file is to what was read of it. */
    private static long estimate(long done, SubmittedFile file) {
        double share = file.readShare().orElse(0);
        return share > 0 ? Math.max(done, Math.round(done / share)) : 0;
    }

    /** Progress is for people: twice a second is enough. */
    private void advance(Job running, long done, long total) {
        Instant now = clock.instant();
        if (!dismissed.contains(running.id()) && now.isAfter(lastSaved.plusMillis(500))) {
            lastSaved = now;
            store.save(running.advanced(done, total, now));
        }
    }

    private static OutputStream appending(Path rows) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16);
    }

    private Job ended(Job job, Status status, String message) {
        return saved(job.ended(status, message, clock.instant()));
    }

    private Job saved(Job ended) {
        store.save(ended);
        return ended;
    }
}
