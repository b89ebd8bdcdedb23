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
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.BulkCheck;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.OverlapRemark;
import org.spatialplan.conflict.ParcelOverlaps;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.city.DataFile;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.ReportRows;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.CountText;
import org.spatialplan.web.kept.NoRoomException;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the parcels of a job. One that a stop or a crash cut off goes on where its last whole row ends, on the layer versions
 * of its first day. Thread-safe.
 */
@Component
class ConflictCheckWork implements JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictCheckWork.class);
    private static final long PROGRESS_MILLIS = 500;

    private final JobStore store;
    private final ConflictCheckService checks;
    private final JsonMapper mapper;
    private final Clock clock;

    ConflictCheckWork(JobStore store, ConflictCheckService checks, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Job run(Job job, UnaryOperator<Job> keep, BooleanSupplier stopped, ExecutorService workers) {
        try (SubmittedFile file = SubmittedFile.of(
                job.inputName(), store.input(job.id()), inputs(job).chosenTable())) {
            PreparedCheck prepared = prepare(job, file);
            OptionalLong known = count(prepared.submission());
            Optional<ParcelOverlaps> overlaps = prepared.findOverlaps();
            Job running = keep.apply(job.running(known.orElse(0), noticed(prepared, overlaps), clock.instant()));
            BulkCheck check = prepared.bulk(ReportRowLines.maker(ReportRows.of(prepared, overlaps), mapper), workers);
            LongConsumer told = progress(running, keep, file, known);
            long total = rows(check, store.rows(job.id()), told, stopped);
            if (stopped.getAsBoolean()) {
                throw new JobInterruptedException();
            }
            return running.advanced(total, total, clock.instant())
                    .ended(Status.SUCCESSFUL, CountText.en(total, "parcel"), clock.instant());
        }
    }

    private long rows(BulkCheck check, Path rows, LongConsumer told, BooleanSupplier stopped) {
        long skipped = JobResult.wholeRows(rows);
        String id = rows.getParent().getFileName().toString();
        try (OutputStream out = new java.io.BufferedOutputStream(store.appendRows(id), 1 << 16)) {
            return check.run(skipped, out, told, stopped);
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

    /** Diagnoses the file and prepares the check on the layers of the job's first day. */
    PreparedCheck prepare(Job job, SubmittedFile file) {
        return checks.prepareAsOf(job.created(), inputs(job), file, approval(job));
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
    private LongConsumer progress(Job running, UnaryOperator<Job> keep, SubmittedFile file, OptionalLong known) {
        return new LongConsumer() {
            private Instant saved = clock.instant();

            @Override
            public void accept(long done) {
                Instant now = clock.instant();
                if (now.isAfter(saved.plusMillis(PROGRESS_MILLIS))) {
                    saved = now;
                    save(running.advanced(done, known.orElseGet(() -> estimate(done, file)), now));
                }
            }

            /** Nothing is lost without it. */
            private void save(Job advanced) {
                try {
                    keep.apply(advanced);
                } catch (NoRoomException e) {
                    LOG.warn("Progress of job {} is not written down: {}", advanced.id(), e.getMessage());
                }
            }
        };
    }
}
