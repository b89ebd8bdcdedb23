package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.intake.DuplicateOutlines;
import org.spatialplan.intake.Ground;
import org.spatialplan.intake.GroundReading;
import org.spatialplan.intake.Remark;
import org.spatialplan.intake.Submission;
import org.spatialplan.intake.SubmittedFile;
import org.spatialplan.report.ConflictReport;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.report.GroundCheck;
import org.spatialplan.report.Language;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.report.ReportCsv;
import org.spatialplan.report.ReportGeoJson;
import org.spatialplan.report.ReportGeoPackage;
import org.spatialplan.report.ReportHtml;
import org.spatialplan.report.ReportId;
import org.spatialplan.report.ReportPdf;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.ParcelSource;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.Format;
import org.spatialplan.web.problem.TooLargeException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Any ground against the layers with rules. */
@RestController
@RequestMapping("/api/conflicts")
@Tag(name = "conflicts")
class GroundCheckResource {

    /** More are better run as a process. */
    private static final int MOST_GROUNDS = 10_000;

    private final CheckPreparation preparation;
    private final Clock clock;
    private final ObjectWriter json;

    GroundCheckResource(CheckPreparation preparation, Clock clock, JsonMapper mapper) {
        this.preparation = preparation;
        this.clock = clock;
        this.json = mapper.writerFor(ReportAnswer.class);
    }

    @PostMapping(
            consumes = {
                "application/json",
                "application/geo+json",
                "application/geo+json-seq",
                "text/plain",
                "multipart/form-data",
                "application/octet-stream",
                "application/zip",
                "application/geopackage+sqlite3",
                "application/flatgeobuf"
            })
    @Operation(
            summary = "Does this ground conflict with the ecological red line?",
            description =
                    "Send GeoJSON (geometry, Feature, FeatureCollection), WKT, or a file as the body or as the part 'file' of a"
                            + " form: zipped Shapefile, GeoPackage, FlatGeobuf, boundary-point TXT. The format is recognised by its"
                            + " content. What looks wrong (axes, zone, GCJ-02) is said with its remedy, and nothing is decided on it."
                            + " The header X-Diagnosis lists the codes of what was noticed, for formats that cannot say it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the parcels",
                            content = {
                                @Content(
                                        mediaType = "application/geo+json",
                                        schema = @Schema(type = "object", description = "RFC 7946")),
                                @Content(
                                        mediaType = "text/plain",
                                        schema = @Schema(type = "string", description = "WKT, boundary-point TXT"),
                                        examples = @ExampleObject(name = "WKT", value = "POINT (118.69 24.92)")),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = SubmittedForm.class)),
                                @Content(
                                        mediaType = "application/octet-stream",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<?> check(
            @ParameterObject CheckParameters parameters,
            @Parameter(description = "json (default), geojson, html, pdf, csv or gpkg")
                    @RequestParam(name = "f", required = false)
                    String f,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept,
            HttpServletRequest request) {
        Format format =
                Format.choose(f, accept, Format.JSON, Format.GEOJSON, Format.HTML, Format.PDF, Format.CSV, Format.GPKG);
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        SubmittedBody body = SubmittedBody.of(request);
        try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes())) {
            ConflictReport report = report(parameters, body, file, isWithParts(parameters, format));
            return ResponseEntity.ok()
                    .contentType(format.mediaType())
                    .headers(headers -> name(headers, report, format))
                    .header("X-Diagnosis", codes(report))
                    .body(written(report, format, language));
        }
    }

    /** A table has no geometry; a page for people always has its map. */
    private static boolean isWithParts(CheckParameters parameters, Format format) {
        return format == Format.HTML || format == Format.PDF || format != Format.CSV && parameters.isWithParts();
    }

    private ConflictReport report(
            CheckParameters parameters, SubmittedBody body, SubmittedFile file, boolean withParts) {
        CheckPreparation.Prepared prepared = preparation.prepare(parameters, file, body.approval(), Optional.empty());
        CheckedMap checked = prepared.check().map();
        List<CheckedGround> grounds = grounds(prepared.submission(), prepared.check(), withParts);
        Map<String, String> given = parameters.given();
        return new ConflictReport(
                ReportId.of(body.bytes(), body.approval(), given, checked),
                clock.instant(),
                prepared.timeZone(),
                Optional.ofNullable(given.get("asOf")),
                given,
                prepared.submission(),
                checked.frame(),
                checked.layers(),
                Attribution.of(checked.layers()),
                grounds);
    }

    private static String codes(ConflictReport report) {
        return report.submission().remarks().stream()
                .map(Remark::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<CheckedGround> grounds(Submission submission, GroundCheck check, boolean withParts) {
        List<CheckedGround> grounds = new ArrayList<>();
        try (ParcelSource parcels = submission.parcels()) {
            GroundReading reading = submission.grounds(check.map().frame());
            DuplicateOutlines outlines = new DuplicateOutlines();
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                if (grounds.size() == MOST_GROUNDS) {
                    throw new TooLargeException("The file has more than " + MOST_GROUNDS + " parcels");
                }
                Ground ground = reading.read(next.get(), outlines.earlier(next.get()));
                grounds.add(check.check(ground, withParts));
            }
        }
        return grounds;
    }

    /** JSON is made bytes here: so its length is known, and no converter is looked for. */
    private Object written(ConflictReport report, Format format, Language language) {
        return switch (format) {
            case GEOJSON -> ReportGeoJson.of(report);
            case HTML -> ReportHtml.of(report, language);
            case PDF -> ReportPdf.of(report, language);
            case CSV -> ReportCsv.of(report);
            case GPKG -> ReportGeoPackage.of(report);
            case JSON -> json.writeValueAsBytes(ReportAnswer.of(report));
        };
    }

    private static void name(HttpHeaders headers, ConflictReport report, Format format) {
        if (format == Format.PDF || format == Format.CSV || format == Format.GPKG) {
            String ending = format.name().toLowerCase(java.util.Locale.ROOT);
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename("conflict-check-" + report.id() + "." + ending)
                    .build());
        }
    }
}
