package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportForm;
import org.spatialplan.report.kept.RegistrationOfRequest;
import org.spatialplan.report.kept.ReportKeeper;
import org.spatialplan.report.kept.ReportKeeper.Addresses;
import org.spatialplan.report.kept.ReportKeeper.Written;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.MemoryHold;
import org.spatialplan.web.parameter.CheckParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource that checks any ground against the layers with rules. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts")
@Tag(name = "conflicts")
class GroundCheckResource {

    /** The formats that a browser shows. All others are answered as files to be saved. */
    private static final Set<MediaFormat> SHOWN = Set.of(MediaFormat.JSON, MediaFormat.GEOJSON, MediaFormat.HTML);

    private final ConflictCheckService checks;
    private final ReportKeeper reports;
    private final Gate gate;

    GroundCheckResource(ConflictCheckService checks, ReportKeeper reports, Gate gate) {
        this.checks = checks;
        this.reports = reports;
        this.gate = gate;
    }

    @FileMapping
    @Answers(
            refuses = 422,
            headers = {"X-Diagnosis", "Link?", "Content-Disposition?"})
    @Operation(
            operationId = "checkGround",
            summary = "Does this ground conflict with a control line?",
            description =
                    "Checks each parcel against every control line (farmland, development boundary, red line, water sources and so on;"
                            + " 'lines' chooses), and says of each whether it is met, or that there are no data."
                            + " Send GeoJSON (geometry, Feature, FeatureCollection), WKT, or a file as the body or as the part 'file' of a"
                            + " form: zipped Shapefile, GeoPackage, FlatGeobuf, GeoParquet, boundary-point TXT. The format is recognised by its"
                            + " content. What looks wrong (axes, zone, GCJ-02) is said with its remedy, and nothing is decided on it."
                            + " The header X-Diagnosis lists the codes of what was noticed, for formats that cannot say it.")
    ResponseEntity<?> check(
            @ParameterObject CheckParameters parameters,
            @Offers(OfferedFormats.GROUND_CHECK) MediaFormat format,
            HttpServletRequest request) {
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        MemoryHold hold = gate.hold(request);
        SubmittedBody body = SubmittedBody.of(request, hold);
        Addresses addresses = ShownReports.addresses();
        RegistrationOfRequest registration = new RegistrationOfRequest();
        ResponseEntity<byte[]> answer =
                gate.pass(body.vertices(), () -> checked(parameters, format, language, body, addresses, registration));
        hold.answer(answer.getBody());
        return answer;
    }

    private ResponseEntity<byte[]> checked(
            CheckParameters parameters,
            MediaFormat format,
            Language language,
            SubmittedBody body,
            Addresses addresses,
            RegistrationOfRequest registration) {
        try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes(), parameters.chosenTable())) {
            PreparedCheck prepared = checks.prepare(parameters, file, body.approval());
            Crs crs = parameters.crsOfOutput(prepared.frame(), format);
            ReportForm form = new ReportForm(format, language, crs, parameters.charset(format));
            boolean withParts = ReportFiles.isWithParts(format, parameters.isWithParts());
            Optional<Boolean> kept = parameters.isToBeKept();
            reports.isKept(kept, format); // refuses before the work
            ConflictReport report = prepared.report(body.bytes(), body.approval(), withParts, done -> {});
            Written written = reports.write(report, form, kept, addresses, registration);
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, form.contentType())
                    .headers(headers -> name(headers, report.id(), format))
                    .headers(headers -> written.url()
                            .ifPresent(url -> headers.set(HttpHeaders.LINK, "<" + url + ">; rel=\"canonical\"")))
                    .header("X-Diagnosis", codes(report, form))
                    .body(written.bytes());
        }
    }

    private static String codes(ConflictReport report, ReportForm form) {
        return Stream.concat(report.remarks().stream(), ReportFiles.remarks(report, form).stream())
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Names the file of a report, unless a browser shows its format. */
    static void name(HttpHeaders headers, String report, MediaFormat format) {
        if (!SHOWN.contains(format)) {
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename("conflict-check-" + report + "." + format.suffix())
                    .build());
        }
    }
}
