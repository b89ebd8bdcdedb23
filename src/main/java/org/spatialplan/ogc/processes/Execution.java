package org.spatialplan.ogc.processes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spatialplan.intake.ApprovalArea;
import org.spatialplan.intake.SubmittedFile;
import org.spatialplan.ogc.OgcException;
import org.spatialplan.ogc.processes.Job.Status;
import org.spatialplan.web.CheckPreparation;
import org.spatialplan.web.StatedCharset;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** What the resources ask for: taking requests in, running them now or later, and handing results out. Thread-safe. */
@Component
class Execution {

    /** Larger files are run as jobs. */
    private static final long LARGE_BYTES = 2 << 20;

    private static final String OUTPUT = "outputs";
    private final JobStore store;
    private final JobRunner runner;
    private final JobResult results;
    private final JsonMapper mapper;
    private final Clock clock;

    Execution(JobStore store, JobRunner runner, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.results = new JobResult(mapper);
        this.mapper = mapper;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<Job> list() {
        return store.list();
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
    Job keep(byte[] echo) {
        String id = UUID.randomUUID().toString();
        store.create(id);
        try {
            Files.write(store.rows(id), echo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return saved(Job.echoed(id, now()));
    }

    /** Brings a request to disk, diagnoses nothing yet. */
    Job accept(HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        store.create(id);
        try {
            String type = request.getContentType();
            boolean form = type != null && type.startsWith("multipart/");
            return form ? ofForm(id, request) : ofJson(id, request);
        } catch (IOException e) {
            store.delete(id);
            throw new UncheckedIOException(e);
        } catch (ServletException | RuntimeException e) {
            store.delete(id);
            throw e instanceof RuntimeException fault ? fault : bad("The form cannot be read: " + e.getMessage());
        }
    }

    private Job ofJson(String id, HttpServletRequest request) throws IOException {
        ExecuteRequest.Read read = ExecuteRequest.read(
                request.getInputStream(), StatedCharset.of(request.getContentType()), mapper, store.input(id));
        return saved(Job.accepted(
                id, ExecuteRequest.PARCELS, read.inputs(), read.format().word(), now()));
    }

    private Job ofForm(String id, HttpServletRequest request) throws IOException, ServletException {
        Map<String, String> inputs = new LinkedHashMap<>();
        String name = null;
        String approval = null;
        ResultFormat format = ResultFormat.NDJSON;
        for (Part part : request.getParts()) {
            if (part.getName().equals(ExecuteRequest.PARCELS) || part.getName().equals("file")) {
                if (name != null) {
                    throw bad("The form holds several files of parcels; send one: zip the parts of a Shapefile");
                }
                name = part.getSubmittedFileName() == null ? ExecuteRequest.PARCELS : part.getSubmittedFileName();
                copy(part, store.input(id));
            } else if (part.getName().equals("approval")) {
                approval = part.getSubmittedFileName() == null ? ApprovalArea.UNNAMED : part.getSubmittedFileName();
                copy(part, store.approval(id));
            } else {
                String value = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (part.getName().equals(OUTPUT)) {
                    format = ResultFormat.find(ConflictCheckProcess.ID, value)
                            .orElseThrow(
                                    () -> bad("'outputs' must be one of " + ResultFormat.all(ConflictCheckProcess.ID)));
                } else {
                    ConflictCheckProcess.requireInput(part.getName());
                    inputs.put(part.getName(), value);
                }
            }
        }
        if (name == null) {
            throw bad("The part 'parcels' is missing");
        }
        return saved(Job.accepted(id, name, inputs, format.word(), now()).withApproval(approval));
    }

    private static void copy(Part part, Path to) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            Files.copy(stream, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Job saved(Job job) {
        store.save(job);
        return job;
    }

    boolean isLarge(Job job) {
        try {
            return Files.size(store.input(job.id())) > LARGE_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Job enqueue(Job job) {
        runner.enqueue(job);
        return job;
    }

    /** Runs a job in the calling thread, leaves nothing behind and returns the result. */
    byte[] runNow(Job job, ResultFormat format) {
        try (SubmittedFile file = submitted(job)) {
            runner.prepared(job, file);
            Job ended = runner.run(job.id());
            if (ended.status() != Status.SUCCESSFUL) {
                throw ended.failure();
            }
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
            case GPKG ->
                out -> {
                    Path file = Files.createTempFile(rows.getParent(), "result", ".gpkg");
                    try (SubmittedFile submitted = submitted(job)) {
                        CheckPreparation.Prepared prepared = runner.prepared(job, submitted);
                        results.geoPackage(
                                rows,
                                prepared.submission(),
                                CheckParameters.of(job.inputs())
                                        .crsOfOutput(prepared.check().map().frame()),
                                file);
                        Files.copy(file, out);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                };
        };
    }

    /** Cancels a job, or removes one that is over. */
    Job dismiss(Job job) {
        if (job.status().isOver()) {
            store.delete(job.id());
            return job.ended(Status.DISMISSED, "removed", now());
        }
        runner.dismiss(job);
        return get(job.id());
    }

    private SubmittedFile submitted(Job job) {
        return SubmittedFile.of(
                job.inputName(),
                store.input(job.id()),
                CheckParameters.of(job.inputs()).chosenTable());
    }

    private static OgcException bad(String detail) {
        return OgcException.ofProcesses(400, "invalid-parameter", "The request cannot be understood", detail);
    }
}
