package org.spatialplan.ogc.api.processes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.QueryParameter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Resource for jobs: their status and results, and their cancellation. */
@RestController
@Requires(Right.READ)
@RequestMapping("/ogc/jobs")
@Tag(name = "processes")
class JobResource {

    private final List<OfferedJobs> kinds;
    private final JobLinks links = new JobLinks();

    JobResource(List<OfferedJobs> kinds) {
        this.kinds = kinds;
    }

    @GetMapping
    @Operation(
            summary = "Which jobs of mine are there?",
            description =
                    "The newest first: those of the caller's key or login, else those made with the same cookie, and the service's"
                            + " example; of imports the caller's own. An administrator sees all.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> list(
            @ParameterObject PageParameters paging, @ParameterObject DocumentFormat format, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, QueryParameter.names(PageParameters.PARAMETERS));
        PageParameters.Page page = paging.toPage();
        List<OfferedJob> all = new ArrayList<>();
        kinds.forEach(kind -> all.addAll(kind.list(http)));
        all.sort(Comparator.comparing((OfferedJob offered) -> offered.job().created())
                .reversed()
                .thenComparing(offered -> offered.job().id()));
        List<JobAnswer> shown = page.of(all).stream().map(OfferedJob::status).toList();
        return request.isHtml()
                ? unkept(new ProcessPages(request).jobs(shown))
                : unkept(OgcAnswers.json(
                        Map.of("jobs", shown, "links", links.paging("/ogc/jobs", page, all.size())), request));
    }

    /** The list differs by its asker. */
    private static ResponseEntity<Object> unkept(ResponseEntity<Object> answer) {
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }

    @GetMapping("/{job}")
    @Operation(summary = "How far is a job?")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> status(
            @Parameter(description = "id of the job") @PathVariable String job,
            @ParameterObject DocumentFormat format,
            HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        JobAnswer found = get(job, http).status();
        return request.isHtml() ? new ProcessPages(request).job(found) : OgcAnswers.json(found, request);
    }

    @GetMapping("/{job}/results")
    @Operation(
            summary = "The result of a job",
            description = "Of a check one row for each parcel, in the order of the file. Of an import its report.")
    ResponseEntity<StreamingResponseBody> results(
            @Parameter(description = "id of the job") @PathVariable String job,
            @Parameter(
                            description =
                                    "ndjson, csv, gpkg, parquet, txt (boundary points, 界址点) or dxf, json of an echo or an import; without it what the job was asked for")
                    @RequestParam(name = "f", required = false)
                    String f,
            HttpServletRequest request) {
        OfferedJob offered = get(job, request);
        requireResult(offered.job());
        return offered.results(f == null || f.isBlank() ? null : f);
    }

    @DeleteMapping("/{job}")
    @Operation(summary = "Cancel a job, or remove one that is over")
    JobAnswer dismiss(@Parameter(description = "id of the job") @PathVariable String job, HttpServletRequest request) {
        return get(job, request).dismiss();
    }

    /**
     * Finds a job.
     *
     * @throws OgcException no-such-job
     */
    private OfferedJob get(String id, HttpServletRequest request) {
        for (OfferedJobs kind : kinds) {
            Optional<? extends OfferedJob> found = kind.find(id, request);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw unknown(id);
    }

    static OgcException unknown(String id) {
        return OgcException.ofProcesses(
                404, "no-such-job", "ogc.title.no-such-job", Messages.of("ogc.job.unknown", id));
    }

    /**
     * Requires that a job has a result.
     *
     * @throws OgcException result-not-ready, or why it failed
     */
    static void requireResult(Job<?> job) {
        if (job.status() == JobStatus.FAILED) {
            throw failure(job);
        }
        if (job.status() != JobStatus.SUCCESSFUL && job.status() != JobStatus.READY) {
            throw OgcException.ofProcesses(
                    404,
                    "result-not-ready",
                    "ogc.title.no-result-yet",
                    Messages.of("ogc.job.not-ready", JobAnswer.word(job.status()), job.percent()));
        }
    }

    /** Why a failed job has no result: its input was refused, or the service failed. */
    private static OgcException failure(Job<?> job) {
        if (job.refusal() == null) {
            return OgcException.ofProcesses(500, "job-failed", "ogc.title.job-failed", message(job));
        }
        return NoRoomException.DISK_CODES.contains(job.refusal())
                ? OgcException.ofProcesses(507, job.refusal(), "ogc.title.no-room", message(job))
                : OgcException.ofProcesses(422, job.refusal(), "ogc.title.input-not-checked", message(job));
    }

    /** The message of a job is kept as one text, mostly Chinese and then English. */
    private static LocalizedText message(Job<?> job) {
        return new LocalizedText(job.message(), job.message());
    }
}
