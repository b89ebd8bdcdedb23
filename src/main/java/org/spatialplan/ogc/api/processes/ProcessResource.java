package org.spatialplan.ogc.api.processes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.job.Job;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.QueryParameter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the list of processes, each process, and its execution. */
@RestController
@Requires(Right.READ)
@RequestMapping("/ogc/processes")
@Tag(name = "processes", description = "Bulk checks: OGC API – Processes")
class ProcessResource {

    private final Execution execution;
    private final JobOwner owners;
    private final JobLinks links = new JobLinks();

    ProcessResource(Execution execution, JobOwner owners) {
        this.execution = execution;
        this.owners = owners;
    }

    @GetMapping
    @Operation(summary = "Which processes are there?")
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
        List<ProcessDescription.Summary> all = List.of(
                ConflictCheckProcess.summary(List.of(links.process(ConflictCheckProcess.ID)), request),
                EchoProcess.summary(List.of(links.process(EchoProcess.ID)), request));
        List<ProcessDescription.Summary> shown = page.of(all);
        return request.isHtml()
                ? new ProcessPages(request).list(shown)
                : OgcAnswers.said(
                        Map.of("processes", shown, "links", links.paging("/ogc/processes", page, all.size())), request);
    }

    @GetMapping("/{process}")
    @Operation(summary = "What does a process take and give?")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ProcessDescription.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> get(
            @Parameter(description = "id of the process, for example conflict-check") @PathVariable String process,
            @ParameterObject DocumentFormat format,
            HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        List<PageLink> all = List.of(links.self("/ogc/processes/" + process), links.execute(process));
        ProcessDescription described =
                switch (process) {
                    case ConflictCheckProcess.ID -> ConflictCheckProcess.description(all, request);
                    case EchoProcess.ID -> EchoProcess.description(all, request);
                    default -> throw unknown(process);
                };
        return request.isHtml() ? new ProcessPages(request).one(described) : OgcAnswers.said(described, request);
    }

    @PostMapping(
            path = "/{process}/execution",
            consumes = {"application/json", "multipart/form-data"})
    @Operation(
            summary = "Check many parcels",
            description =
                    "A JSON execute request, or a form with the file as the part 'parcels' and the other inputs as fields."
                            + " Up to 2 MB it is answered at once, unless the header says Prefer: respond-async; larger files"
                            + " become a job (201, Location).")
    ResponseEntity<?> execute(
            @Parameter(description = "id of the process, for example conflict-check") @PathVariable String process,
            @Parameter(hidden = true) @RequestHeader(name = "Prefer", required = false) String prefer,
            HttpServletRequest request) {
        boolean async = prefer != null && prefer.contains("respond-async");
        return switch (process) {
            case ConflictCheckProcess.ID -> check(request, async);
            case EchoProcess.ID -> echo(request, async);
            default -> throw unknown(process);
        };
    }

    private ResponseEntity<?> check(HttpServletRequest request, boolean async) {
        JobOwner.Sender sender = owners.sender(request);
        if (async) {
            execution.requireRoom(sender.asker());
        }
        Job<ProcessDetails> job = execution.accept(request);
        if (async || execution.isLarge(job)) {
            return created(execution.enqueue(job, sender.asker()), sender, request);
        }
        ResultFormat format =
                ResultFormat.find(job.process(), job.details().result()).orElseThrow();
        byte[] result = execution.runNow(job, format);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(result);
    }

    private ResponseEntity<?> echo(HttpServletRequest request, boolean async) {
        byte[] echo = execution.echo(request);
        JobOwner.Sender sender = owners.sender(request);
        return async
                ? created(execution.keep(echo, sender.asker()), sender, request)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(echo);
    }

    private ResponseEntity<JobAnswer> created(
            Job<ProcessDetails> job, JobOwner.Sender sender, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, JobLinks.job(job))
                .header("Preference-Applied", "respond-async");
        owners.cookie(sender, request).ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.body(links.answer(job, execution.now()));
    }

    static OgcException unknown(String process) {
        return OgcException.ofProcesses(
                404,
                "no-such-process",
                "ogc.title.no-such-process",
                Messages.of("ogc.process.unknown", process, ConflictCheckProcess.ID, EchoProcess.ID));
    }
}
