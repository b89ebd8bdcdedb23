package org.spatialplan.ogc.api.processes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Jobs: status, result, cancel. */
@RestController
@RequestMapping("/ogc/jobs")
@Tag(name = "processes")
class JobResource {

    private final Execution execution;
    private final JobOwner owners;
    private final JobLinks links = new JobLinks();

    JobResource(Execution execution, JobOwner owners) {
        this.execution = execution;
        this.owners = owners;
    }

    @GetMapping
    @Operation(
            summary = "Which jobs of mine are there?",
            description =
                    "The newest first: those made with the same cookie, and the service's example. Who sends the key of imports"
                            + " sees all.")
    ResponseEntity<Map<String, Object>> list(@ParameterObject PageParameters paging, HttpServletRequest request) {
        PageParameters.Page page = paging.toPage();
        List<Job<CheckDetails>> all = execution.list(owners.seenBy(request));
        Map<String, Object> body = Map.of(
                "jobs",
                page.of(all).stream()
                        .map(job -> links.answer(job, execution.now()))
                        .toList(),
                "links",
                links.paging("/ogc/jobs", page, all.size()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @GetMapping("/{job}")
    @Operation(summary = "How far is a job?")
    JobAnswer status(@Parameter(description = "id of the job") @PathVariable String job) {
        return links.answer(execution.get(job), execution.now());
    }

    @GetMapping("/{job}/results")
    @Operation(summary = "The result of a job", description = "One row for each parcel, in the order of the file.")
    ResponseEntity<StreamingResponseBody> results(
            @Parameter(description = "id of the job") @PathVariable String job,
            @Parameter(description = "ndjson, csv or gpkg, json of an echo; without it what the job was asked for")
                    @RequestParam(name = "f", required = false)
                    String f) {
        Job<CheckDetails> done = execution.get(job);
        requireResult(done);
        String wanted = f == null || f.isBlank() ? done.details().result() : f;
        ResultFormat format = ResultFormat.find(done.process(), wanted)
                .orElseThrow(() -> OgcException.ofProcesses(
                        400,
                        "invalid-parameter",
                        "There is no such format",
                        "f must be one of " + ResultFormat.all(done.process()) + ", found '" + f + "'"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(done.process() + "-" + done.id() + "." + format.word())
                                .build()
                                .toString())
                .body(execution.result(done, format));
    }

    @DeleteMapping("/{job}")
    @Operation(summary = "Cancel a job, or remove one that is over")
    JobAnswer dismiss(@Parameter(description = "id of the job") @PathVariable String job) {
        return links.answer(execution.dismiss(execution.get(job)), execution.now());
    }

    private static void requireResult(Job<?> job) {
        if (job.status() == JobStatus.FAILED) {
            throw failure(job);
        }
        if (job.status() != JobStatus.SUCCESSFUL) {
            throw OgcException.ofProcesses(
                    404,
                    "result-not-ready",
                    "There is no result yet",
                    "The job is " + JobAnswer.word(job.status()) + ", " + job.percent() + " %");
        }
    }

    /** Why a failed job has no result: its input was refused, or the service failed. */
    private static OgcException failure(Job<?> job) {
        if (job.refusal() == null) {
            return OgcException.ofProcesses(500, "job-failed", "The job failed", job.message());
        }
        return NoRoomException.DISK_CODES.contains(job.refusal())
                ? OgcException.ofProcesses(507, job.refusal(), "There is no room for the result", job.message())
                : OgcException.ofProcesses(422, job.refusal(), "The input cannot be checked", job.message());
    }
}
