package org.spatialplan.ogc.api.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.BulkCheck;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.OverlapRemark;
import org.spatialplan.conflict.ParcelOverlaps;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobRun;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobWork;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.CountText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the parcels of a job. A job that a stop or crash interrupted continues after its last whole row, with the
 * layer versions of its first day. Thread-safe.
 */
@Component
class ConflictCheckWork implements JobWork<ProcessDetails> {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictCheckWork.class);
    private static final long PROGRESS_NANOS = 500_000_000;

    /** The largest file in bytes that is checked within seconds and need not wait for large ones. */
    private static final long SOON_BYTES = 8 << 20;

    private final JobStore<ProcessDetails> store;
    private final ProcessFiles files;
    private final ConflictCheckService checks;
    private final JsonMapper mapper;
    private final Clock clock;

    ConflictCheckWork(
            JobStore<ProcessDetails> store,
            ProcessFiles files,
            ConflictCheckService checks,
            JsonMapper mapper,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.checks = checks;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Job<ProcessDetails> run(Job<ProcessDetails> job, JobRun<ProcessDetails> run) {
        try (SubmittedFile file = SubmittedFile.of(
                job.details().inputName(), files.input(job.id()), inputs(job).chosenTable())) {
            PreparedCheck prepared = prepare(job, file);
            OptionalLong known = count(prepared.submission());
            Optional<ParcelOverlaps> overlaps = prepared.findOverlaps();
            Job<ProcessDetails> running =
                    run.save(job.withDetails(job.details().withDiagnosis(noticed(prepared, overlaps)))
                            .running("checking", known.orElse(0), clock.instant()));
            BulkCheck check =
                    prepared.bulk(ReportRowLines.maker(RowRemarks.rows(prepared, overlaps), mapper), run.workers());
            LongConsumer progress = progress(running, run, file, known);
            long total = rows(check, job.id(), progress, run::isStopped);
            if (run.isStopped()) {
                throw new WorkCancelledException();
            }
            String parcels = CountText.en(total, "parcel");
            return running.advanced(parcels, total, total, clock.instant())
                    .ended(JobStatus.SUCCESSFUL, parcels, clock.instant());
        }
    }

    @Override
    public String beginning() {
        return "reading the file";
    }

    @Override
    public boolean isSoonDone(Job<ProcessDetails> job) {
        return files.inputBytes(job.id()) <= SOON_BYTES;
    }

    @Override
    public int maxAttempts() {
        return 2;
    }

    @Override
    public Job<ProcessDetails> refused(Job<ProcessDetails> job, CodedException e, Instant now) {
        String why = e.code() + ": " + e.messageInBoth();
        if (e instanceof StoreUnavailableException) {
            return job.ended(JobStatus.FAILED, why, now);
        }
        return job.refused(e.code(), why, now);
    }

    /** Deletes the submitted files of a job that ends without a result. */
    @Override
    public void tidy(Job<ProcessDetails> ended) {
        if (ended.refusal() != null) {
            store.deleteParts(ended.id());
        }
    }

    @Override
    public Job<ProcessDetails> markFailed(Job<ProcessDetails> job, String fault, Instant now) {
        String why = Messages.of("ogc.job.fault", fault).both();
        return job.ended(JobStatus.FAILED, why, now);
    }

    private static String message(long done, long total) {
        return total > 0 ? done + " of about " + CountText.en(total, "parcel") : CountText.en(done, "parcel");
    }

    private long rows(BulkCheck check, String id, LongConsumer progress, BooleanSupplier stopped) {
        long skipped = files.countWholeRows(id);
        try (OutputStream out = new java.io.BufferedOutputStream(files.appendRows(id), 1 << 16)) {
            long rows = check.run(skipped, out, progress, stopped);
            FaultPoint.reach("job.rows-checked");
            out.flush();
            FaultPoint.reach("job.rows-written");
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RemarkAnswer> noticed(PreparedCheck prepared, Optional<ParcelOverlaps> overlaps) {
        return Stream.of(
                        prepared.submission().remarks().stream(),
                        prepared.remarks().stream(),
                        OverlapRemark.of(overlaps).stream())
                .flatMap(all -> all)
                .map(RemarkAnswer::of)
                .toList();
    }

    /** Diagnoses the file and prepares the check with the layers of the job's first day. */
    PreparedCheck prepare(Job<ProcessDetails> job, SubmittedFile file) {
        return checks.prepareAsOf(job.created(), inputs(job), file, approval(job));
    }

    private static CheckParameters inputs(Job<ProcessDetails> job) {
        return CheckParameters.of(job.details().inputs());
    }

    private Optional<DataFile> approval(Job<ProcessDetails> job) {
        Path approval = files.approval(job.id());
        String name = job.details().approvalName() == null
                ? ApprovalArea.UNNAMED
                : job.details().approvalName();
        try {
            return Files.exists(approval)
                    ? Optional.of(new DataFile(name, Files.readAllBytes(approval)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number of parcels that the file states; empty if it states none. The file is not read for it, since reading
     * takes a good part of the check.
     */
    private static OptionalLong count(Submission submission) {
        try (ParcelSource source = submission.parcels()) {
            return source.count();
        }
    }

    /** Estimates the number of parcels from the share of the file that was read; 0 if it is unknown. */
    private static long estimate(long done, SubmittedFile file) {
        double share = file.readShare().orElse(0);
        return share > 0 ? Math.max(done, Math.round(done / share)) : 0;
    }

    /** Records progress. People read it, so twice a second is enough. */
    private LongConsumer progress(
            Job<ProcessDetails> running, JobRun<ProcessDetails> run, SubmittedFile file, OptionalLong known) {
        return new LongConsumer() {
            private long saved = System.nanoTime();

            @Override
            public void accept(long done) {
                long now = System.nanoTime();
                if (now - saved > PROGRESS_NANOS) {
                    saved = now;
                    long total = known.orElseGet(() -> estimate(done, file));
                    save(running.advanced(message(done, total), done, total, clock.instant()));
                }
            }

            /** Saves progress. It is skipped if there is no room on the disk; nothing is lost. */
            private void save(Job<ProcessDetails> advanced) {
                try {
                    run.save(advanced);
                } catch (NoRoomException e) {
                    LOG.warn("Progress of job {} is not written down: {}", advanced.id(), e.getMessage());
                }
            }
        };
    }
}
