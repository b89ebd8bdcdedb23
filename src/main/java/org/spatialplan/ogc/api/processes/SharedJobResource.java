package org.spatialplan.ogc.api.processes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.SharedLink;
import org.spatialplan.web.SharedAddresses;
import org.spatialplan.web.SharedAddresses.Shared;
import org.spatialplan.web.answer.SharedLinkAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.LinkRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** Resource for the addresses at which the result of a job is shared on purpose. */
@RestController
@Requires(Right.KEEP_REPORTS)
@Tag(name = "processes")
class SharedJobResource {

    private static final String KIND = "jobs/";
    private static final String JOB = "id of the job";

    private final ProcessJobs jobs;
    private final SharedAddresses addresses;
    private final JobSettings settings;
    private final Clock clock;

    SharedJobResource(ProcessJobs jobs, SharedAddresses addresses, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(path = "/ogc/jobs/{job}/links", produces = "application/json")
    @Answers(value = 201)
    @Operation(
            operationId = "shareJob",
            summary = "Share the result of a job: an address that shows it to everybody who knows it, until it ends",
            description =
                    "It ends after 30 days, or on the day that is asked for, and at the latest when jobs are removed. The address"
                            + " is in this answer and never shown again.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = LinkRequest.class))))
    ResponseEntity<SharedLinkAnswer> make(
            @Parameter(description = JOB) @PathVariable String job,
            @org.springframework.web.bind.annotation.RequestBody(required = false) JsonNode body,
            HttpServletRequest request) {
        return addresses.make(shared(job, request), body);
    }

    @GetMapping(path = "/ogc/jobs/{job}/links", produces = "application/json")
    @Operation(
            operationId = "listJobLinks",
            summary = "The links to a job's result, also those that are over, without their addresses")
    ResponseEntity<List<SharedLinkAnswer>> list(
            @Parameter(description = JOB) @PathVariable String job, HttpServletRequest request) {
        return addresses.list(shared(job, request));
    }

    @DeleteMapping("/ogc/jobs/{job}/links/{link}")
    @Answers(204)
    @Operation(operationId = "revokeJobLink", summary = "Revoke a link")
    ResponseEntity<Void> revoke(
            @Parameter(description = JOB) @PathVariable String job,
            @Parameter(description = "id of the link") @PathVariable String link,
            HttpServletRequest request) {
        return addresses.revoke(shared(job, request), link);
    }

    private Shared shared(String id, HttpServletRequest request) {
        Job<?> job =
                jobs.find(id, request).map(ProcessJobs.OfferedCheck::job).orElseThrow(() -> JobResource.unknown(id));
        Instant ended = job.times().finished();
        Instant since = ended == null ? clock.instant() : ended;
        return new Shared(KIND + id, KIND + id, "/shared/job", since.plus(settings.keep()));
    }

    @GetMapping("/shared/job")
    @Requires(Right.NONE)
    @Answers(
            refuses = {404, 410},
            headers = {"Content-Disposition?", "OGC-NumberMatched?", "OGC-NumberReturned?"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/geopackage+sqlite3",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "image/vnd.dxf", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "getSharedJob",
            summary = "The result of a job that was shared",
            description =
                    "Needs no key. 404: there is no such link, or the job is gone; 410: the link ended or was revoked.")
    ResponseEntity<StreamingResponseBody> results(
            @Parameter(description = "secret of the link") @RequestParam(name = "token", defaultValue = "")
                    String token,
            @Parameter(
                            description =
                                    "ndjson, csv, gpkg, parquet, txt (boundary points, 界址点) or dxf; without it what the job was asked for",
                            schema = @Schema(allowableValues = {"ndjson", "csv", "gpkg", "parquet", "txt", "dxf"}))
                    @RequestParam(name = "f", required = false)
                    String f) {
        SharedLink link = addresses.use(token, KIND);
        String id = link.subject().substring(KIND.length());
        ProcessJobs.OfferedCheck job = jobs.findShared(id).orElseThrow(() -> JobResource.unknown(id));
        JobResource.requireResult(job.job());
        addresses.recordUse(link, KIND + id);
        ResponseEntity<StreamingResponseBody> result = job.results(f == null || f.isBlank() ? null : f);
        return ResponseEntity.status(result.getStatusCode())
                .headers(result.getHeaders())
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .body(result.getBody());
    }
}
