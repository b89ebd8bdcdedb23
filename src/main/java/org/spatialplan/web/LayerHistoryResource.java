package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.history.AreaAudit;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.history.LayerHistory;
import org.spatialplan.history.RolledBack;
import org.spatialplan.history.SliverTolerance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.AuditAnswer;
import org.spatialplan.report.AuditHtml;
import org.spatialplan.report.LayerDiffAnswer;
import org.spatialplan.web.answer.ChangedGround;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.GeoJsonFeature;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.answer.RollbackAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.NumberParameter;
import org.spatialplan.web.parameter.StatedAuthor;
import org.spatialplan.web.parameter.VersionParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource that compares versions of a layer and returns to an earlier one. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/layers/{layer}")
@Tag(name = "layers")
class LayerHistoryResource {

    private static final String LAYER = "id of the layer, for example red-lines";
    private static final String FROM =
            "the old version: its number, or a date or time at which it was current; without it the"
                    + " one before the new version";
    private static final String TO = "the new version, in the same way; without it the current one";
    private static final String SLIVER =
            "a piece below this area is a sliver, m²; without it what the layer's rules say, else 1";

    private final Supplier<PlanMap> maps;
    private final LayerHistory history;
    private final ImportableLayers importable;
    private final MapRefresh refresh;
    private final AuditTrail trail;
    private final Clock clock;
    private final CurrentCaller caller;

    LayerHistoryResource(
            Supplier<PlanMap> maps,
            LayerHistory history,
            ImportableLayers importable,
            MapRefresh refresh,
            AuditTrail trail,
            Clock clock,
            CurrentCaller caller) {
        this.importable = importable;
        this.caller = caller;
        this.maps = maps;
        this.history = history;
        this.refresh = refresh;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/diff")
    @Operation(
            operationId = "compareLayerVersions",
            summary = "What changed from one version of a layer to another?",
            description =
                    "Features added, removed, moved (with the largest displacement), renamed, and with changed attributes;"
                            + " ground lost and gained, zone by zone. f=geojson gives the outlines of what was lost and gained.")
    ResponseEntity<?> diff(
            @Parameter(description = LAYER) @PathVariable String layer,
            @Parameter(description = FROM) @RequestParam(name = "from", required = false) String from,
            @Parameter(description = TO) @RequestParam(name = "to", required = false) String to,
            @Parameter(description = SLIVER) @RequestParam(name = "sliver", required = false) String sliver,
            @Offers(OfferedFormats.DIFF) MediaFormat format) {
        PlanMap map = maps.get();
        LayerDiff diff = compared(layer, from, to, sliver, map);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.equals(MediaFormat.GEOJSON) ? ground(diff, map) : LayerDiffAnswer.of(diff, map.frame()));
    }

    @GetMapping("/audit")
    @Operation(
            operationId = "auditLayerArea",
            summary = "Was the layer's area reduced from one version to another?",
            description =
                    "The audit that indicator 7 of the plan demands of the ecological red line (面积不减少): where it shrank and by"
                            + " how much, zone by zone, on the ellipsoid; slivers apart; moved boundaries with their largest displacement."
                            + " conflict: less ground in all; conditional: no less, but a place or a zone lost some; not-checked or no-data"
                            + " where something could not be compared; clear otherwise. possible where the accuracies of the drawings may"
                            + " account for it.")
    ResponseEntity<?> audit(
            @Parameter(description = LAYER) @PathVariable String layer,
            @Parameter(description = FROM) @RequestParam(name = "from", required = false) String from,
            @Parameter(description = TO) @RequestParam(name = "to", required = false) String to,
            @Parameter(description = SLIVER) @RequestParam(name = "sliver", required = false) String sliver,
            @Offers(OfferedFormats.AUDIT) MediaFormat format) {
        PlanMap map = maps.get();
        LayerDiff diff = compared(layer, from, to, sliver, map);
        AuditAnswer audit = AuditAnswer.of(
                AreaAudit.of(diff), map.catalogue().find(layer).orElseThrow(), map.frame(), clock.instant());
        Object body = format.equals(MediaFormat.GEOJSON)
                ? ground(diff, map)
                : format.equals(MediaFormat.HTML)
                        ? AuditHtml.of(audit, map.catalogue().timeZone())
                        : audit;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    @Requires(Right.IMPORT)
    @PostMapping(path = "/rollback", produces = "application/json")
    @Answers(value = 201, refuses = 409)
    @Operation(
            operationId = "rollBackLayer",
            summary = "Go back to an earlier version",
            description =
                    "Adds the content of the old version as the newest one, with a note, and renews the layers that are computed"
                            + " from it; nothing is deleted. 409 if the layer got another version meanwhile. Needs a key with"
                            + " the role editor: Authorization: Bearer.")
    ResponseEntity<RollbackAnswer> rollBack(
            @Parameter(description = LAYER) @PathVariable String layer,
            @Parameter(description = "number of the version to go back to", example = "1") @RequestParam(name = "to")
                    String to,
            @Parameter(
                            description =
                                    "number of the newest version that you have seen: if there is a newer one, nothing is"
                                            + " done (409)",
                            example = "2")
                    @RequestParam(name = "against", required = false)
                    String against,
            @Parameter(description = "who goes back; a caller with a key or a login does so itself")
                    @RequestParam(name = "author", required = false)
                    String author,
            @Parameter(description = "why") @RequestParam(name = "note", required = false) String note) {
        PlanMap map = maps.get();
        importable.require(layer);
        StatedAuthor stated = StatedAuthor.of(caller.get(), author, note);
        history.versions(layer, map);
        int number = NumberParameter.number("to", to);
        OptionalInt seen =
                against == null ? OptionalInt.empty() : OptionalInt.of(NumberParameter.number("against", against));
        RolledBack done = trail.as(
                AuditAct.LAYER_ROLLED_BACK,
                () -> history.rollBack(layer, number, seen, stated.author(), stated.note(), clock.instant(), map));
        refresh.refresh();
        return ResponseEntity.status(HttpStatus.CREATED).body(RollbackAnswer.of(done));
    }

    private LayerDiff compared(String layer, String from, String to, String sliver, PlanMap map) {
        Optional<Double> areaM2 = NumberParameter.SLIVER.parse(sliver);
        List<VersionInfo> versions = history.versions(layer, map);
        VersionInfo newer = VersionParameter.find(
                        "to", to, versions, map.catalogue().timeZone(), clock.instant())
                .orElseGet(() -> versions.get(versions.size() - 1));
        VersionInfo older = VersionParameter.find(
                        "from", from, versions, map.catalogue().timeZone(), clock.instant())
                .orElseGet(() -> VersionParameter.before(newer, versions));
        SliverTolerance usual = history.tolerance(layer, map);
        SliverTolerance tolerance = areaM2.isPresent() ? new SliverTolerance(areaM2.get(), usual.widthM()) : usual;
        return history.diff(older, newer, tolerance, map);
    }

    private FeatureCollection<Map<String, Object>> ground(LayerDiff diff, PlanMap map) {
        List<GeoJsonFeature<Map<String, Object>>> features = ChangedGround.features(diff, map.frame());
        String layer = diff.from().info().layer();
        List<PageLink> links = List.of(Links.to("/api/layers/" + layer + "/versions", "related", "all versions"));
        return new FeatureCollection<>(
                features.size(),
                clock.instant().toString(),
                map.catalogue().find(layer).orElseThrow().attribution(),
                links,
                features);
    }
}
