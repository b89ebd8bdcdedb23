package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.conflict.LineChange;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ProposedLayer;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.LayerChangeAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.DayParameter;
import org.spatialplan.web.parameter.NumberParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the effects of a changed control line on the plan's projects. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts/changes")
@Tag(name = "conflicts")
class LayerChangeResource {

    static final String LAYER = "id of a layer of a control line";
    static final String FROM =
            "number of the old version; may be left out with rulesFrom, then the current one is used";
    static final String TO = "number of the new version; the current one if left out";
    static final String RULES_FROM = "a date: before, the rules in force on that day hold; today's if left out";
    static final String RULES_TO = "a date: after, the rules in force on that day hold; today's if left out";

    private final Supplier<PlanMap> maps;
    private final ConflictChecks checks;
    private final CheckedVersions versions;
    private final Clock clock;
    private final Gate gate;

    LayerChangeResource(
            Supplier<PlanMap> maps, ConflictChecks checks, CheckedVersions versions, Clock clock, Gate gate) {
        this.maps = maps;
        this.checks = checks;
        this.versions = versions;
        this.clock = clock;
        this.gate = gate;
    }

    @GetMapping
    @Answers(refuses = 404)
    @Operation(
            operationId = "compareProjectConflicts",
            summary = "Which projects became affected, which were released, when a control line changed?",
            description =
                    "Compares two versions of a layer of any control line, or the rules of two days. The verdicts are those by this"
                            + " line alone, also for lines that do not count for a project's own verdict. Projects whose verdict stays"
                            + " while the line covers more or less of them, or other zones do, are listed as changed, with both figures."
                            + " Versions: /api/layers/{layer}/versions.")
    LayerChangeAnswer between(
            @Parameter(description = LAYER, example = "red-lines") @RequestParam(name = "layer") String layer,
            @Parameter(description = FROM, example = "1") @RequestParam(name = "from", required = false) String from,
            @Parameter(description = TO) @RequestParam(name = "to", required = false) String to,
            @Parameter(description = RULES_FROM, example = "2026-03-14")
                    @RequestParam(name = "rulesFrom", required = false)
                    String rulesFrom,
            @Parameter(description = RULES_TO) @RequestParam(name = "rulesTo", required = false) String rulesTo) {
        PlanMap map = maps.get();
        LineChange line = LineChange.of(question(layer, from, to, rulesFrom, rulesTo), map, versions, today(map));
        return answer(line, checks.of(map).changes(line.before(), line.after()), map);
    }

    /** Reads what is to be compared; a blank version counts as left out. */
    static LineChange.Question question(String layer, String from, String to, String rulesFrom, String rulesTo) {
        return new LineChange.Question(
                layer,
                version("from", from),
                version("to", to),
                DayParameter.parse("rulesFrom", rulesFrom),
                DayParameter.parse("rulesTo", rulesTo));
    }

    private static OptionalInt version(String parameter, String number) {
        return number == null || number.isBlank()
                ? OptionalInt.empty()
                : OptionalInt.of(NumberParameter.number(parameter, number));
    }

    @FileMapping
    @Answers(refuses = 422)
    @Operation(
            operationId = "tryLayerChange",
            summary = "Which projects would become affected, which released, if a control line were changed to this?",
            description =
                    "Send the proposed outline of the whole layer in any format of the check. All of it gets one zone. The layer may"
                            + " hold nothing yet.")
    LayerChangeAnswer proposed(
            @Parameter(description = LAYER, example = "red-lines") @RequestParam(name = "layer") String layer,
            @Parameter(description = "zone of the proposed areas", example = "other") @RequestParam(name = "zone")
                    String zone,
            @Parameter(description = "EPSG code of the coordinates") @RequestParam(name = "crs", required = false)
                    String crs,
            @Parameter(description = "accuracy of the proposed outline in metres")
                    @RequestParam(name = "accuracy", required = false)
                    String accuracy,
            @Parameter(description = "which table of a GeoPackage, or Shapefile of a zip")
                    @RequestParam(name = "table", required = false)
                    String table,
            @Parameter(description = "what each column of a list of points is, as in a check")
                    @RequestParam(name = "columns", required = false)
                    String columns,
            @Parameter(description = "encoding of a text or of attributes, as in a check")
                    @RequestParam(name = "textIn", required = false)
                    String textIn,
            HttpServletRequest request) {
        PlanMap map = maps.get();
        RuleSet rules = LineChange.rules(layer, map, today(map));
        if (!rules.zones().containsKey(zone)) {
            throw new BadParameterException(
                    "zone",
                    zone,
                    Messages.of(
                            "query.expected.one-of",
                            String.join(", ", rules.zones().keySet())));
        }
        SubmittedBody body = SubmittedBody.of(request, gate.hold(request));
        CheckParameters stated = CheckParameters.of(given(crs, accuracy, table, columns, textIn));
        ProposedLayer proposed = new ProposedLayer(layer, rules.zoneAttribute(), zone);
        return gate.pass(body.vertices(), () -> proposed(proposed, body, stated, map));
    }

    private LayerChangeAnswer proposed(
            ProposedLayer proposed, SubmittedBody body, CheckParameters stated, PlanMap map) {
        CheckedMap now = checks.of(map).all();
        try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes(), stated.chosenTable())) {
            Submission submission = Submission.of(file, stated.statement(), now.territory(), now.frame())
                    .requireReadable();
            LayerIndex version = proposed.read(submission, body.bytes(), now.frame(), clock.instant());
            LineChange line = LineChange.proposed(proposed.layer(), version, map, today(map));
            return answer(line, checks.of(map).changesTo(line.before(), line.after()), map);
        }
    }

    private static Map<String, String> given(String crs, String accuracy, String table, String columns, String textIn) {
        Map<String, String> given = new HashMap<>();
        given.put("crs", crs);
        given.put("accuracy", accuracy);
        given.put("table", table);
        given.put("columns", columns);
        given.put("textIn", textIn);
        return given;
    }

    private LayerChangeAnswer answer(LineChange line, List<VerdictChange> changes, PlanMap map) {
        return LayerChangeAnswer.of(
                clock.instant(), today(map), line, List.copyOf(map.plan().projects()), changes);
    }

    private LocalDate today(PlanMap map) {
        return LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
    }
}
