package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.submission.ProposedLayer;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.LayerChangeAnswer;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.NumberParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource for the effects of a changed layer on projects: which verdicts change with a new version of the red line.
 */
@RestController
@RequestMapping("/api/conflicts/changes")
@Tag(name = "conflicts")
class LayerChangeResource {

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
    @Operation(
            summary = "Which projects became affected, which were released, from one version of a layer to another?",
            description =
                    "Projects whose verdict stays while the layer covers more or less of them, or other zones do, are told as changed, with both figures. Versions stand in /api/layers/{layer}/versions.")
    LayerChangeAnswer between(
            @Parameter(description = "id of a layer with rules", example = "red-lines") @RequestParam(name = "layer")
                    String layer,
            @Parameter(description = "number of the old version", example = "1") @RequestParam(name = "from")
                    String from,
            @Parameter(description = "number of the new version; the current one if left out")
                    @RequestParam(name = "to", required = false)
                    String to) {
        PlanMap map = maps.get();
        CheckedMap now = checks.of(map).checked();
        CheckedLayer current = checked(layer, now);
        LayerIndex before = version(layer, "from", from, map);
        LayerIndex after = to == null || to.isBlank() ? current.index() : version(layer, "to", to, map);
        CheckedMap old = now.with(layer, before);
        CheckedMap changed = now.with(layer, after);
        return answer(layer, old, changed, checks.of(map).changes(old, changed), map);
    }

    @PostMapping(
            consumes = {
                "application/json",
                "application/geo+json",
                "text/plain",
                "multipart/form-data",
                "application/octet-stream",
                "application/zip",
                "application/x-zip-compressed",
                "application/geopackage+sqlite3",
                "application/flatgeobuf"
            })
    @Operation(
            summary = "Which projects would become affected, which released, if the layer were changed to this?",
            description =
                    "Send the proposed outline of the whole layer in any format of the check. All of it gets one zone.")
    LayerChangeAnswer proposed(
            @Parameter(description = "id of a layer with rules", example = "red-lines") @RequestParam(name = "layer")
                    String layer,
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
            HttpServletRequest request) {
        PlanMap map = maps.get();
        CheckedMap now = checks.of(map).checked();
        CheckedLayer current = checked(layer, now);
        if (!current.rules().zones().containsKey(zone)) {
            throw new BadParameterException(
                    "zone",
                    zone,
                    Messages.of(
                            "query.expected.one-of",
                            String.join(", ", current.rules().zones().keySet())));
        }
        SubmittedBody body = SubmittedBody.of(request, gate.hold(request));
        CheckParameters stated = CheckParameters.of(given(crs, accuracy, table));
        ProposedLayer proposed = new ProposedLayer(layer, current.rules().zoneAttribute(), zone);
        return gate.pass(body.vertices(), () -> proposed(proposed, body, stated, now, map));
    }

    private LayerChangeAnswer proposed(
            ProposedLayer proposed, SubmittedBody body, CheckParameters stated, CheckedMap now, PlanMap map) {
        try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes(), stated.chosenTable())) {
            Submission submission = Submission.of(file, stated.statement(), now.territory(), now.frame())
                    .requireReadable();
            LayerIndex after = proposed.read(submission, body.bytes(), now.frame(), clock.instant());
            CheckedMap changed = now.with(proposed.layer(), after);
            return answer(proposed.layer(), now, changed, checks.of(map).changesTo(changed), map);
        }
    }

    private static Map<String, String> given(String crs, String accuracy, String table) {
        Map<String, String> given = new java.util.HashMap<>();
        given.put("crs", crs);
        given.put("accuracy", accuracy);
        given.put("table", table);
        return given;
    }

    private LayerChangeAnswer answer(
            String layer, CheckedMap before, CheckedMap after, List<VerdictChange> changes, PlanMap map) {
        return LayerChangeAnswer.of(
                clock.instant(),
                LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone()),
                before.find(layer).orElseThrow(),
                after.find(layer).orElseThrow(),
                List.copyOf(map.plan().projects()),
                changes);
    }

    private static CheckedLayer checked(String layer, CheckedMap map) {
        return map.find(layer)
                .orElseThrow(() -> new BadParameterException(
                        "layer",
                        layer,
                        Messages.of(
                                "query.expected.layer-with-rules",
                                String.join(
                                        ", ",
                                        map.layers().stream()
                                                .map(known -> known.definition().id())
                                                .toList()))));
    }

    private LayerIndex version(String layer, String parameter, String number, PlanMap map) {
        Optional<LayerIndex> found =
                versions.find(layer, NumberParameter.number(parameter, number), map::findLayer, map.frame());
        return found.orElseThrow(() -> UnknownNameException.of("version", number, List.of()));
    }
}
