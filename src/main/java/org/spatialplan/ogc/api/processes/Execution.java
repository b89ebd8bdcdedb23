package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.job.RecordFolders;
import org.spatialplan.report.ReportForm;
import org.spatialplan.report.StoredOutlines;
import org.spatialplan.report.StoredRows;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.VertexEstimate;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Accepts execute requests, runs them at once or as jobs, and answers results. Thread-safe. */
@Component
class Execution {

    private static final byte[] EXAMPLE =
            ("\"" + Messages.of("ogc.example").both() + "\"").getBytes(StandardCharsets.UTF_8);

    /** The length in bytes above which a file is run as a job. */
    private static final long LARGE_BYTES = 2 << 20;

    /** Limits the making of GeoPackages, which are made for each answer, to two at once. */
    private final Semaphore packaging = new Semaphore(2, true);

    private final JobStore<ProcessDetails> store;
    private final ProcessFiles files;
    private final JobQueue<ProcessDetails> queue;
    private final ConflictCheckWork work;
    private final JobIntake intake;
    private final StoredRows results;
    private final StoredOutlines outlines;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Gate gate;

    Execution(
            JobStore<ProcessDetails> store,
            ProcessFiles files,
            JobQueue<ProcessDetails> queue,
            ConflictCheckWork work,
            JsonMapper mapper,
            Clock clock,
            Gate gate) {
        this.store = store;
        this.files = files;
        this.queue = queue;
        this.work = work;
        this.intake = new JobIntake(store, files, mapper);
        this.results = new StoredRows(mapper);
        this.outlines = new StoredOutlines(mapper);
        this.mapper = mapper;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * Resumes interrupted jobs, and adds one job of the service's own, so that test clients find a job in the list.
     */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        queue.start();
        if (store.list().stream().noneMatch(job -> job.asker().isEverybody())) {
            keep(EXAMPLE, Asker.EVERYBODY);
        }
    }

    Instant now() {
        return clock.instant();
    }

    List<Job<ProcessDetails>> list(Predicate<Job<?>> seen) {
        return store.list().stream().filter(seen).toList();
    }

    Optional<Job<ProcessDetails>> find(String id) {
        return store.find(id);
    }

    byte[] echo(HttpServletRequest request) {
        try {
            return EchoProcess.run(request.getInputStream(), request.getContentType(), mapper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps an echo as the result of a job. */
    Job<ProcessDetails> keep(byte[] echo, Asker asker) {
        String id = RecordFolders.newId();
        store.create(id);
        try (OutputStream out = files.appendRows(id)) {
            out.write(echo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.save(ProcessDetails.echoed(id, now()).withAsker(asker));
    }

    /**
     * Refuses a job before a byte of it is read.
     *
     * @throws NoRoomException if too many wait
     */
    void requireRoom(Asker asker) {
        store.requirePlace(asker);
    }

    /** Writes a request to disk without a diagnosis. Until it is enqueued it is a folder without a record. */
    Job<ProcessDetails> accept(HttpServletRequest request) {
        return intake.accept(request, now());
    }

    boolean isLarge(Job<?> job) {
        return files.inputBytes(job.id()) > LARGE_BYTES;
    }

    /**
     * Adds a job to the queue.
     *
     * @throws NoRoomException if too many wait
     */
    Job<ProcessDetails> enqueue(Job<ProcessDetails> job, Asker asker) {
        try {
            requireRoom(asker);
            Job<ProcessDetails> accepted = store.save(job.withAsker(asker));
            queue.enqueue(accepted);
            return accepted;
        } catch (NoRoomException e) {
            store.delete(job.id());
            throw e;
        }
    }

    /**
     * Runs a job in the calling thread, which answers a request, deletes its folder, and returns the result. A job with
     * more vertices than estimated continues after its last whole row, in a turn that fits its size.
     */
    byte[] runNow(Job<ProcessDetails> job, ResultFormat format) {
        try {
            long vertices = VertexEstimate.of(files.input(job.id())) + VertexEstimate.of(files.approval(job.id()));
            Job<ProcessDetails> ended = gate.pass(vertices, () -> queue.runNow(job));
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            result(ended, format).writeTo(result);
            return result.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.delete(job.id());
        }
    }

    StreamingResponseBody result(Job<ProcessDetails> job, ResultFormat format) {
        Path rows = files.rows(job.id());
        return switch (format) {
            case NDJSON, JSON -> out -> Files.copy(rows, out);
            case CSV -> out -> results.csv(rows, out);
            case GPKG, PARQUET, TXT, DXF, KML -> {
                CheckParameters.of(job.details().inputs()).requireFit(format.media());
                store.requireRoom(2 * rows.toFile().length());
                yield out -> {
                    Path file = files.createAnswer(job.id(), format);
                    try {
                        pack(job, rows, format, file);
                        Files.copy(file, out);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                };
            }
        };
    }

    private void pack(Job<ProcessDetails> job, Path rows, ResultFormat format, Path file) {
        packaging.acquireUninterruptibly();
        try (SubmittedFile submitted = submitted(job)) {
            queue.unlessStopped(() -> pack(job, rows, submitted, format, file));
        } finally {
            packaging.release();
        }
    }

    private Path pack(Job<ProcessDetails> job, Path rows, SubmittedFile submitted, ResultFormat format, Path file) {
        try {
            PreparedCheck prepared = work.prepare(job, submitted);
            Crs crs = CheckParameters.of(job.details().inputs()).crsOfOutput(prepared.frame());
            switch (format) {
                case PARQUET -> results.parquet(rows, prepared.submission(), crs, file);
                case KML -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        results.kml(rows, prepared.submission(), out);
                    }
                }
                case GPKG -> results.geoPackage(rows, prepared.submission(), crs, file);
                default ->
                    draw(job, rows, prepared, new ReportForm(format.media(), Language.ZH, crs, charset(job)), file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Job<ProcessDetails> job, Path rows, PreparedCheck prepared, ReportForm form, Path file)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (form.format().equals(MediaFormat.DXF)) {
                outlines.drawing(rows, prepared.submission(), form, out);
            } else {
                LocalDate day =
                        LocalDate.ofInstant(job.created(), prepared.question().timeZone());
                outlines.boundaryPoints(rows, prepared.submission(), form, day, out);
            }
        }
    }

    /** The header Content-Type of a result. */
    String contentType(Job<ProcessDetails> job, ResultFormat format) {
        return format == ResultFormat.TXT
                ? format.mediaType() + ";charset=" + charset(job).name()
                : format.contentType();
    }

    private static Charset charset(Job<ProcessDetails> job) {
        return CheckParameters.of(job.details().inputs()).charset(MediaFormat.TXT);
    }

    /** Cancels a job, or removes one that has ended. */
    Job<ProcessDetails> dismiss(Job<ProcessDetails> job) {
        Job<ProcessDetails> ended = job.status().isOver() ? job : queue.dismiss(job);
        if (job.status().isOver()) {
            if (!job.asker().isEverybody()) {
                store.delete(job.id());
            }
            return job.ended(JobStatus.DISMISSED, "removed", now());
        }
        return ended;
    }

    private SubmittedFile submitted(Job<ProcessDetails> job) {
        return SubmittedFile.of(
                job.details().inputName(),
                files.input(job.id()),
                CheckParameters.of(job.details().inputs()).chosenTable());
    }
}
