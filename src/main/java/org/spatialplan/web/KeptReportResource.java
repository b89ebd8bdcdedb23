package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.Opinions;
import org.spatialplan.report.kept.ReportAccess;
import org.spatialplan.web.answer.KeptReportAnswer;
import org.spatialplan.web.answer.ReportList;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.KeptReportParameters;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource for kept reports, the address that is on their paper. */
@RestController
@Requires(Right.READ)
@RequestMapping("/reports")
@Tag(name = "conflicts")
class KeptReportResource {

    private final KeptReports reports;
    private final ReportAccess access;
    private final Opinions opinions;
    private final ShownReports shown;

    KeptReportResource(KeptReports reports, ReportAccess access, Opinions opinions, ShownReports shown) {
        this.reports = reports;
        this.access = access;
        this.opinions = opinions;
        this.shown = shown;
        reports.mend();
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "listReports",
            summary = "Which reports did I keep?",
            description =
                    "The newest first: those that the caller kept; for an administrator all. Reports that nobody owns are in no"
                            + " other list: whoever knows their address sees them.")
    ResponseEntity<ReportList> list(@ParameterObject PageParameters paging) {
        List<KeptReport> own = access.list();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReportList.of(PagedLists.part(own, paging, this::answer)));
    }

    private KeptReportAnswer answer(KeptReport kept) {
        return new KeptReportAnswer(
                kept.id(),
                kept.number(),
                ShownReports.addresses().of(kept.id()),
                kept.time(),
                reports.end(kept),
                kept.keeper().id(),
                kept.keeper().name(),
                kept.file(),
                kept.sentSha256(),
                kept.sha256(),
                kept.grounds(),
                kept.state(),
                kept.program(),
                kept.basis(),
                opinions.count(kept));
    }

    @GetMapping("/{id}")
    @Answers(refuses = 410, headers = "Content-Disposition?")
    @Operation(
            operationId = "getReport",
            summary = "The same report again",
            description =
                    "A report that was kept when it was made (parameter keep of POST /api/conflicts). The format in which it was"
                            + " answered then, and the JSON, are the very same files, unless the report has answers (复核意见), which"
                            + " HTML, PDF and JSON show; with answers=false they are. Another format is made from a repetition of the"
                            + " check on the same data, and refused (409) if that does not come out the same. Who kept it sees it, and"
                            + " an administrator; one that nobody owns is seen by whoever knows its address. 404: there is none that"
                            + " the caller sees; 410: it was deleted, or is older than reports are kept.")
    ResponseEntity<byte[]> show(
            @Parameter(description = "id of the kept report") @PathVariable String id,
            @ParameterObject KeptReportParameters parameters,
            @Offers(OfferedFormats.KEPT_REPORT) MediaFormat format) {
        return shown.show(access.get(id), parameters, format);
    }
}
