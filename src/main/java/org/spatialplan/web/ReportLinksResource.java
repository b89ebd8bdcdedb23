package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.job.SharedLink;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.ReportAccess;
import org.spatialplan.web.SharedAddresses.Shared;
import org.spatialplan.web.answer.SharedLinkAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.KeptReportParameters;
import org.spatialplan.web.parameter.LinkRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Resource for the addresses at which a kept report is shared on purpose. */
@RestController
@Requires(Right.KEEP_REPORTS)
@Tag(name = "conflicts")
class ReportLinksResource {

    private static final String KIND = "reports/";
    private static final String REPORT = "id of the kept report";

    private final KeptReports reports;
    private final ReportAccess access;
    private final SharedAddresses addresses;
    private final ShownReports shown;

    ReportLinksResource(KeptReports reports, ReportAccess access, SharedAddresses addresses, ShownReports shown) {
        this.reports = reports;
        this.access = access;
        this.addresses = addresses;
        this.shown = shown;
    }

    @PostMapping(path = "/reports/{id}/links", produces = "application/json")
    @Answers(value = 201)
    @Operation(
            operationId = "shareReport",
            summary = "Share a kept report: an address that shows it to everybody who knows it, until it ends",
            description =
                    "It ends after 30 days, or on the day that is asked for, and at the latest with the report. The address is in"
                            + " this answer and never shown again.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = LinkRequest.class))))
    ResponseEntity<SharedLinkAnswer> make(
            @Parameter(description = REPORT) @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody(required = false) JsonNode body) {
        return addresses.make(shared(id), body);
    }

    @GetMapping(path = "/reports/{id}/links", produces = "application/json")
    @Operation(
            operationId = "listReportLinks",
            summary = "The links to a kept report, also those that are over, without their addresses")
    ResponseEntity<List<SharedLinkAnswer>> list(@Parameter(description = REPORT) @PathVariable String id) {
        return addresses.list(shared(id));
    }

    @DeleteMapping("/reports/{id}/links/{link}")
    @Answers(204)
    @Operation(operationId = "revokeReportLink", summary = "Revoke a link")
    ResponseEntity<Void> revoke(
            @Parameter(description = REPORT) @PathVariable String id,
            @Parameter(description = "id of the link") @PathVariable String link) {
        return addresses.revoke(shared(id), link);
    }

    private Shared shared(String id) {
        KeptReport kept = access.get(id);
        return new Shared(KIND + id, KIND + kept.name(), "/shared/report", reports.end(kept));
    }

    @GetMapping("/shared/report")
    @Requires(Right.NONE)
    @Answers(
            refuses = {404, 410},
            headers = "Content-Disposition?")
    @Operation(
            operationId = "getSharedReport",
            summary = "A report that was shared",
            description =
                    "Needs no key. 404: there is no such link; 410: it ended or was revoked, or the report is gone.")
    ResponseEntity<byte[]> show(
            @Parameter(description = "secret of the link") @RequestParam(name = "token", defaultValue = "")
                    String token,
            @ParameterObject KeptReportParameters parameters,
            @Offers(OfferedFormats.KEPT_REPORT) MediaFormat format) {
        SharedLink link = addresses.use(token, KIND);
        KeptReport kept = reports.get(link.subject().substring(KIND.length()));
        addresses.recordUse(link, KIND + kept.name());
        return shown.show(kept, parameters, format);
    }
}
