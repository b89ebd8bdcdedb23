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
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.spatialplan.report.StoredRows;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.VertexEstimate;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.kept.NoRoomException;
import org.spatialplan.web.kept.RecordFolders;
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

    private final JobStore store;
    private final JobRunner runner;
    private final ConflictCheckWork work;
    private final JobIntake intake;
    private final JobSettings settings;
    private final StoredRows results;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Gate gate;

    Execution(
            JobStore store,
            JobRunner runner,
            ConflictCheckWork work,
            JobSettings settings,
            JsonMapper mapper,
            Clock clock,
            Gate gate) {
        this.store = store;
        this.runner = runner;
        this.work = work;
        this.intake = new JobIntake(store, mapper);
        this.settings = settings;
        this.results = new StoredRows(mapper);
        this.mapper = mapper;
        this.clock = clock;
        this.gate = gate;
    }

    /** One job that is nobody's, so that whoever tries a client finds something in the list. */
    @EventListener(ApplicationReadyEvent.class)
    void keepExample() {
        if (store.list().stream().noneMatch(job -> job.asker().isEverybody())) {
            keep(EXAMPLE, Asker.EVERYBODY);
        }
    }

    Instant now() {
        return clock.instant();
    }

    List<Job> list(Predicate<Job> seen) {
        return store.list().stream().filter(seen).toList();
    }

    /** @throws OgcException no-such-job */
    Job get(String id) {
        return store.find(id)
                .orElseThrow(() -> OgcException.ofProcesses(
                        404, "no-such-job", "There is no such job", "There is no job '" + id + "'"));
    }

    byte[] echo(HttpServletRequest request) {
        try {
            return EchoProcess.run(request.getInputStream(), request.getContentType(), mapper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps an echo as the result of a job. */
    Job keep(byte[] echo, Asker asker) {
        String id = RecordFolders.newId();
        store.create(id);
        try (OutputStream out = store.appendRows(id)) {
            out.write(echo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.save(Job.echoed(id, now()).of(asker));
    }

    /**
     * Refuses a job before a byte of it is read.
     *
     * @throws NoRoomException if too many wait
     */
    void requireRoom(Asker asker) {
        JobTurns.requireRoom(store.list(), asker, settings);
    }

    /** Brings a request to disk, diagnoses nothing yet. It is nothing but a folder until it is enqueued. */
    Job accept(HttpServletRequest request) {
        return intake.accept(request, now());
    }

    boolean isLarge(Job job) {
        return store.inputBytes(job.id()) > LARGE_BYTES;
    }

    /** @throws NoRoomException if too many wait */
    Job enqueue(Job job, Asker asker) {
        try {
            requireRoom(asker);
            Job accepted = store.save(job.of(asker));
            runner.enqueue(accepted);
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
    byte[] runNow(Job job, ResultFormat format) {
        try {
            long vertices = VertexEstimate.of(store.input(job.id())) + VertexEstimate.of(store.approval(job.id()));
            Job ended = gate.pass(vertices, () -> runner.runNow(job));
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            result(ended, format).writeTo(result);
            return result.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.delete(job.id());
        }
    }

    StreamingResponseBody result(Job job, ResultFormat format) {
        Path rows = store.rows(job.id());
        return switch (format) {
            case NDJSON, JSON -> out -> Files.copy(rows, out);
            case CSV -> out -> results.csv(rows, out);
            case GPKG -> {
                store.requireRoom(2 * rows.toFile().length());
                yield out -> {
                    Path file = store.answer(job.id());
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

    private void geoPackage(Job job, Path rows, Path file) {
        packaging.acquireUninterruptibly();
        try (SubmittedFile submitted = submitted(job)) {
            runner.unlessStopped(() -> geoPackage(job, rows, submitted, file));
        } finally {
            packaging.release();
        }
    }

    private Path geoPackage(Job job, Path rows, SubmittedFile submitted, Path file) {
        try {
            PreparedCheck prepared = work.prepare(job, submitted);
            Crs crs = CheckParameters.of(job.inputs()).crsOfOutput(prepared.frame());
            results.geoPackage(rows, prepared.submission(), crs, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cancels a job, or removes one that is over. */
    Job dismiss(Job job) {
        Job ended = job.status().isOver() ? job : runner.dismiss(job);
        if (job.status().isOver()) {
            if (!job.asker().isEverybody()) {
                store.delete(job.id());
            }
            return job.ended(Status.DISMISSED, "removed", now());
        }
        return ended;
    }

    private SubmittedFile submitted(Job job) {
        return SubmittedFile.of(
                job.inputName(),
                store.input(job.id()),
                CheckParameters.of(job.inputs()).chosenTable());
    }
}
