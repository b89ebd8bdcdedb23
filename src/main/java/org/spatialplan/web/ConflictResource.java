package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.ConflictCsvWriter;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.CheckedLayerAnswer;
import org.spatialplan.report.ConflictAnswer;
import org.spatialplan.report.WordCounts;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.web.answer.ConflictReportAnswer;
import org.spatialplan.web.answer.ConflictReportAnswer.ProjectConflict;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.GeoJsonFeature;
import org.spatialplan.web.answer.ProjectProperties;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ConflictParameters;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.LinesParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the conflict check of the plan's projects. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts")
@Tag(name = "conflicts", description = "The control lines of planning law, for example the ecological red line")
class ConflictResource {

    private final AsOfParameter maps;
    private final ConflictChecks checks;
    private final FeatureFiles files;
    private final Clock clock;

    ConflictResource(AsOfParameter maps, ConflictChecks checks, FeatureFiles files, Clock clock) {
        this.files = files;
        this.maps = maps;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listProjectConflicts",
            summary = "Which projects conflict with a control line?",
            description =
                    "Every project of the plan against the control lines by which this city judges projects (the ecological red line"
                            + " unless the city's data name others; 'lines' chooses): state (conflict, conditional, not-checked, no-data, permitted,"
                            + " clear), certainty, and the reasons: which of its places meets which feature, the rule with its legal"
                            + " source, and what would be needed. Bundled layers are illustrative: the official geometry is not public,"
                            + " so 'clear' is clear of what is drawn and of nothing else.")
    ResponseEntity<?> list(
            @ParameterObject ConflictParameters parameters,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.CONFLICTS) MediaFormat format,
            @Parameter(description = FeatureFiles.CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Parameter(description = AsOfParameter.RULES_AS_OF) @RequestParam(name = "rulesAsOf", required = false)
                    String rulesAsOf,
            @Parameter(description = LinesParameter.LINES) @RequestParam(name = "lines", required = false)
                    String lines) {
        PlanMap map = maps.at(asOf);
        LocalDate rulesDay = maps.rulesDay(asOf, rulesAsOf);
        Crs system = files.crs(crs);
        org.spatialplan.feature.ProjectChecks prepared = checks.at(map, rulesDay, LinesParameter.parse(lines, map));
        List<Checked> checked = new ItemQueries(map)
                .projects(parameters.toQuestion(map)).stream()
                        .map(match -> new Checked(match, prepared.get(match.item())))
                        .filter(result -> parameters.wants(result.report()))
                        .toList();
        if (!format.equals(MediaFormat.GEOJSON) && !format.equals(MediaFormat.CSV)) {
            List<String> ids = checked.stream()
                    .map(result -> result.match().item().subject().id())
                    .toList();
            return files.answer(
                    FeatureFormat.find(format).orElseThrow(),
                    files.verdicts(prepared, maps.moment(asOf)),
                    ids,
                    paging.toFilePage(),
                    crs);
        }
        PageParameters.Page page = paging.toPage();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(
                        format.equals(MediaFormat.CSV)
                                ? csv(page.of(checked))
                                : report(prepared, checked, page, system, rulesDay));
    }

    private ConflictReportAnswer report(
            org.spatialplan.feature.ProjectChecks prepared,
            List<Checked> checked,
            PageParameters.Page page,
            Crs crs,
            LocalDate rulesDay) {
        PlanMap map = prepared.map();
        List<Checked> part = page.of(checked);
        Map<String, Long> byState =
                WordCounts.of(ConflictState.values(), checked.stream().map(result -> result.report()
                        .state()));
        Map<String, Integer> byVerdict = checked.stream()
                .collect(Collectors.toMap(Checked::stateAndCertainty, result -> 1, Integer::sum, TreeMap::new));
        return new ConflictReportAnswer(
                "FeatureCollection",
                clock.instant().toString(),
                rulesDay.toString(),
                prepared.checked().withoutRules(),
                prepared.layers().stream()
                        .map(layer -> CheckedLayerAnswer.of(layer, today(map)))
                        .toList(),
                byState,
                byVerdict,
                checked.size(),
                part.size(),
                Attribution.ofAll(map),
                Links.paging(page, checked.size(), MediaFormat.GEOJSON, FeatureFiles.FORMATS),
                FeatureCollection.NamedCrs.of(crs),
                part.stream()
                        .map(result -> feature(result, crs, prepared.layers(), map))
                        .toList());
    }

    private LocalDate today(PlanMap map) {
        return LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
    }

    private static String csv(List<Checked> part) {
        return new ConflictCsvWriter()
                .write(part.stream()
                        .map(result -> new ConflictCsvWriter.Row(
                                result.match().item(),
                                ConstantParameter.word(result.report().state()),
                                result.report()
                                        .certainty()
                                        .map(ConstantParameter::word)
                                        .orElse(""),
                                ConstantParameter.word(result.report().reason()),
                                result.report().findings().stream()
                                        .map(finding -> finding.layer() + "/"
                                                + finding.feature().id())
                                        .distinct()
                                        .toList(),
                                ReportRow.outcomes(result.report()),
                                ReportRow.decidedBy(result.report()),
                                ReportRow.sources(result.report())))
                        .toList());
    }

    private static GeoJsonFeature<ProjectConflict> feature(
            Checked result, Crs crs, List<CheckedLayer> layers, PlanMap map) {
        ProjectProperties properties = ProjectProperties.of(result.match(), map);
        return GeoJsonFeature.of(
                Integer.toString(properties.number()),
                map.findGeometry(result.match().item().subject()).map(OutputFrame.xFirst(crs)::transform),
                new ProjectConflict(
                        properties.number(),
                        properties.nameZh(),
                        properties.nameEn(),
                        properties.field(),
                        properties.activity(),
                        properties.precision(),
                        ConflictAnswer.of(result.report(), layers)));
    }

    private record Checked(ItemMatch<Project> match, SubjectReport report) {
        String stateAndCertainty() {
            return Stream.of(
                            Optional.of(ConstantParameter.word(report.state())),
                            report.certainty().map(ConstantParameter::word))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
        }
    }
}
