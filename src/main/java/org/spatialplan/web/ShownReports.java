package org.spatialplan.web;

import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.ReportForm;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.ReportKeeper;
import org.spatialplan.report.kept.ReportKeeper.Addresses;
import org.spatialplan.report.kept.ReportKeeper.Showing;
import org.spatialplan.text.Language;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.KeptReportParameters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with kept reports, to whom it is decided elsewhere. Thread-safe. */
@Component
class ShownReports {

    /** Says whether the answers to a report are in it, or it is the file that was kept. */
    static final String RENDERING = "X-Report-Rendering";

    /** A vertex takes about this many bytes of a report's JSON. */
    private static final int BYTES_A_VERTEX = 20;

    private final KeptReports reports;
    private final ReportKeeper keeper;
    private final Gate gate;

    ShownReports(KeptReports reports, ReportKeeper keeper, Gate gate) {
        this.reports = reports;
        this.keeper = keeper;
        this.gate = gate;
    }

    /** The addresses of kept reports as the current request reaches this service. */
    static Addresses addresses() {
        UriComponentsBuilder root = ServletUriComponentsBuilder.fromCurrentContextPath();
        return id -> root.cloneBuilder().path("/reports/" + id).build().toUriString();
    }

    ResponseEntity<byte[]> show(KeptReport kept, KeptReportParameters parameters, MediaFormat format) {
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        ReportForm form = new ReportForm(format, language, Crs.ofEpsg(4490), parameters.charset(format));
        Showing showing = new Showing(form, parameters.isWithAnswers());
        String address = addresses().of(kept.id());
        byte[] bytes = gate.pass(reports.bytes(kept) / BYTES_A_VERTEX, () -> keeper.show(kept, showing, address));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.contentType())
                .header("X-Robots-Tag", "noindex")
                .header(RENDERING, keeper.isWithAnswers(kept, showing) ? "with-answers" : "original")
                .headers(headers -> GroundCheckResource.name(headers, kept.report(), format))
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
