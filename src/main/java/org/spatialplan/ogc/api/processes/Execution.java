package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.geo.Crs;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.job.RecordFolders;
import org.spatialplan.report.StoredRows;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.VertexEstimate;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** What the resources ask for: taking requests in, running them now or later, and handing results out. Thread-safe. */
@Component
class Execution {

    private static final byte[] EXAMPLE = "\"示例 / an example\"".getBytes(StandardCharsets.UTF_8);

    /** Larger files are run as jobs. */
    private static final long LARGE_BYTES = 2 << 20;

    /** GeoPackages are made anew for each answer: some at once, however many are asked for. */
    private final Semaphore packaging = new Semaphore(2, true);

    private final JobStore<CheckDetails> store;
    private final CheckFiles files;
    private final JobQueue<CheckDetails> queue;
    private final ConflictCheckWork work;
    private final JobIntake intake;
    private final StoredRows results;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Gate gate;

    Execution(
            JobStore<CheckDetails> store,
            CheckFiles files,
            JobQueue<CheckDetails> queue,
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
        this.mapper = mapper;
        this.clock = clock;
        this.gate = gate;
    }

    /** Goes on with the jobs, and keeps one of the service's own, so that who tries a client finds a job in the list. */
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

    List<Job<CheckDetails>> list(Predicate<Job<?>> seen) {
        return store.list().stream().filter(seen).toList();
    }

    Optional<Job<CheckDetails>> find(String id) {
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
    Job<CheckDetails> keep(byte[] echo, Asker asker) {
        String id = RecordFolders.newId();
        store.create(id);
        try (OutputStream out = files.appendRows(id)) {
            out.write(echo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.save(CheckDetails.echoed(id, now()).withAsker(asker));
    }

    /**
     * Refuses a job before a byte of it is read.
     *
     * @throws NoRoomException if too many wait
     */
    void requireRoom(Asker asker) {
        store.requirePlace(asker);
    }

    /** Brings a request to disk, diagnoses nothing yet. It is nothing but a folder until it is enqueued. */
    Job<CheckDetails> accept(HttpServletRequest request) {
        return intake.accept(request, now());
    }

    boolean isLarge(Job<?> job) {
        return files.inputBytes(job.id()) > LARGE_BYTES;
    }

    /** @throws NoRoomException if too many wait */
    Job<CheckDetails> enqueue(Job<CheckDetails> job, Asker asker) {
        try {
            requireRoom(asker);
            Job<CheckDetails> accepted = store.save(job.withAsker(asker));
            queue.enqueue(accepted);
            return accepted;
        } catch (NoRoomException e) {
            store.delete(job.id());
            throw e;
        }
    }

    /**
     * Runs a job in the calling thread, which answers a request, leaves nothing behind and returns the result. One that is
     * larger than it looked begins again where its last whole row ends.
     */
    byte[] runNow(Job<CheckDetails> job, ResultFormat format) {
        try {
            long vertices = VertexEstimate.of(files.input(job.id())) + VertexEstimate.of(files.approval(job.id()));
            Job<CheckDetails> ended = gate.pass(vertices, () -> queue.runNow(job));
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            result(ended, format).writeTo(result);
            return result.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.delete(job.id());
        }
    }

    StreamingResponseBody result(Job<CheckDetails> job, ResultFormat format) {
        Path rows = files.rows(job.id());
        return switch (format) {
            case NDJSON, JSON -> out -> Files.copy(rows, out);
            case CSV -> out -> results.csv(rows, out);
            case GPKG -> {
                store.requireRoom(2 * rows.toFile().length());
                yield out -> {
                    Path file = files.createAnswer(job.id());
                    try {
                        geoPackage(job, rows, file);
                        Files.copy(file, out);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                };
            }
        };
    }

    private void geoPackage(Job<CheckDetails> job, Path rows, Path file) {
        packaging.acquireUninterruptibly();
        try (SubmittedFile submitted = submitted(job)) {
            queue.unlessStopped(() -> geoPackage(job, rows, submitted, file));
        } finally {
            packaging.release();
        }
    }

    private Path geoPackage(Job<CheckDetails> job, Path rows, SubmittedFile submitted, Path file) {
        try {
            PreparedCheck prepared = work.prepare(job, submitted);
            Crs crs = CheckParameters.of(job.details().inputs()).crsOfOutput(prepared.frame());
            results.geoPackage(rows, prepared.submission(), crs, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cancels a job, or removes one that is over. */
    Job<CheckDetails> dismiss(Job<CheckDetails> job) {
        Job<CheckDetails> ended = job.status().isOver() ? job : queue.dismiss(job);
        if (job.status().isOver()) {
            if (!job.asker().isEverybody()) {
                store.delete(job.id());
            }
            return job.ended(JobStatus.DISMISSED, "removed", now());
        }
        return ended;
    }

    private SubmittedFile submitted(Job<CheckDetails> job) {
        return SubmittedFile.of(
                job.details().inputName(),
                files.input(job.id()),
                CheckParameters.of(job.details().inputs()).chosenTable());
    }
}
