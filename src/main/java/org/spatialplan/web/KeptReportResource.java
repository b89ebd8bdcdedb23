package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.ReportKeeper;
import org.spatialplan.report.kept.ReportKeeper.Addresses;
import org.spatialplan.text.Language;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.KeptReportParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Resource for kept reports, the address that is on their paper. */
@RestController
@Requires(Right.READ)
@RequestMapping("/reports")
@Tag(name = "conflicts")
class KeptReportResource {

    /** A vertex takes about this many bytes of a report's JSON. */
    private static final int BYTES_A_VERTEX = 20;

    private final KeptReports reports;
    private final ReportKeeper keeper;
    private final Gate gate;

    KeptReportResource(KeptReports reports, ReportKeeper keeper, Gate gate) {
        this.reports = reports;
        this.keeper = keeper;
        this.gate = gate;
        reports.mend();
    }

    /** The addresses of kept reports as the current request reaches this service. */
    static Addresses addresses() {
        UriComponentsBuilder root = ServletUriComponentsBuilder.fromCurrentContextPath();
        return id -> root.cloneBuilder().path("/reports/" + id).build().toUriString();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The same report again",
            description =
                    "A report that was kept when it was made (parameter keep of POST /api/conflicts). The format in which it was"
                            + " answered then, and the JSON, are the very same files; another format is made from a repetition of the"
                            + " check on the same data, and refused (409) if that does not come out the same. Whoever knows the address"
                            + " sees it. 404: there is none; 410: it was deleted, or is older than reports are kept.")
    ResponseEntity<byte[]> show(
            @Parameter(description = "id of the kept report") @PathVariable String id,
            @ParameterObject KeptReportParameters parameters,
            @Offers(OfferedFormats.KEPT_REPORT) MediaFormat format) {
        KeptReport kept = reports.get(id);
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        String url = addresses().of(id);
        byte[] bytes = gate.pass(
                reports.bytes(kept) / BYTES_A_VERTEX, () -> keeper.show(kept, format, language, Crs.ofEpsg(4490), url));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header("X-Robots-Tag", "noindex")
                .headers(headers -> GroundCheckResource.name(headers, kept.report(), format))
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
