package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.Opinion;
import org.spatialplan.report.kept.OpinionDraft;
import org.spatialplan.report.kept.Opinions;
import org.spatialplan.report.kept.ReportAccess;
import org.spatialplan.web.answer.OpinionList;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.OpinionRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Resource for the answers to kept reports (复核意见). They are only ever added. */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/reports/{id}/answers", produces = "application/json")
@Tag(name = "conflicts")
class ReportAnswersResource {

    private static final String REPORT = "id of the kept report";

    private final ReportAccess access;
    private final Opinions opinions;
    private final CurrentCaller callers;

    ReportAnswersResource(ReportAccess access, Opinions opinions, CurrentCaller callers) {
        this.access = access;
        this.opinions = opinions;
        this.callers = callers;
    }

    @GetMapping
    @Answers(refuses = 410)
    @Operation(
            operationId = "listReportAnswers",
            summary = "The answers to a kept report",
            description = "In their order, each with the hash of the one before. 410: one was changed or is missing.")
    ResponseEntity<OpinionList> list(@Parameter(description = REPORT) @PathVariable String id) {
        KeptReport kept = access.get(id);
        List<Opinion> given = opinions.list(kept);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpinionList(kept.number(), kept.sha256(), given));
    }

    @PostMapping(consumes = "application/json")
    @Requires(Right.KEEP_REPORTS)
    @Answers(value = 201, refuses = 410)
    @Operation(
            operationId = "answerReport",
            summary = "Answer a kept report: a remark, or a line that is contested with a reason",
            description =
                    "The answer stays, with name and time, and is shown beside what the report says. It changes no verdict.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = OpinionRequest.class))))
    ResponseEntity<Opinion> add(
            @Parameter(description = REPORT) @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        KeptReport kept = access.get(id);
        OpinionDraft draft = OpinionRequest.of(body);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(opinions.add(kept, draft, callers.get()));
    }
}
