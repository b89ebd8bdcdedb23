package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Placing;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.answer.MapAnswer;
import org.spatialplan.web.answer.MapAnswer.ActivityAnswer;
import org.spatialplan.web.answer.MapAnswer.BaseMapAnswer;
import org.spatialplan.web.answer.MapAnswer.ControlLineAnswer;
import org.spatialplan.web.answer.MapAnswer.CrsAnswer;
import org.spatialplan.web.answer.MapAnswer.LineLayerAnswer;
import org.spatialplan.web.answer.MapAnswer.MapLayerAnswer;
import org.spatialplan.web.parameter.ConstantParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource that answers all that the map page needs at its start. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/map")
@Tag(name = "map", description = "What a map page needs to begin")
class MapResource {

    private final FeatureCatalogue catalogue;
    private final MapSettings settings;
    private final Clock clock;

    MapResource(FeatureCatalogue catalogue, MapSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "getMapFacts",
            summary = "What is on the map?",
            description =
                    "The city, its extent, all layers in drawing order, reference systems, classes of activity, control"
                            + " lines with their layers and the base maps of the settings.")
    MapAnswer get() {
        PlanMap map = catalogue.map();
        LocalDate today = LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
        List<RuleSet> rules = rules(map, today);
        return new MapAnswer(
                new LocalizedName(
                        "city", map.catalogue().cityZh(), map.catalogue().cityEn()),
                bbox(),
                today.toString(),
                map.catalogue().timeZone().getId(),
                Placing.MAX_CERTAIN_M,
                OfferedCrs.of(map.frame()).stream().map(MapResource::crs).toList(),
                DrawingOrder.lowestFirst(catalogue.list(), FeatureTable::type).stream()
                        .map(this::layer)
                        .toList(),
                activities(rules),
                rules.stream().map(set -> line(set, map)).toList(),
                settings.baseMaps().stream().map(MapResource::baseMap).toList(),
                settings.serviceHosts());
    }

    private List<Double> bbox() {
        Envelope all = new Envelope();
        catalogue.list().stream()
                .map(FeatureTable::type)
                .filter(type -> !type.definition().backdrop())
                .forEach(type -> type.extent().ifPresent(all::expandToInclude));
        return box(all);
    }

    private static List<Double> box(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static CrsAnswer crs(Crs crs) {
        return new CrsAnswer(
                crs.id(),
                crs.name(),
                crs.zone()
                        .map(GaussKruger::centralMeridian)
                        .map(Number::doubleValue)
                        .orElse(null),
                crs.zone()
                        .map(zone -> 500_000.0 + zone.prefix().orElse(0) * 1_000_000.0)
                        .orElse(null));
    }

    private MapLayerAnswer layer(FeatureTable table) {
        LayerDefinition layer = table.type().definition();
        return new MapLayerAnswer(
                layer.id(),
                layer.titleZh(),
                layer.titleEn(),
                layer.kind(),
                ConstantParameter.word(table.type().geometry()),
                layer.illustrative(),
                new LocalizedText(layer.descriptionZh(), layer.descriptionEn()),
                new LocalizedText(layer.limits().zh(), layer.limits().en()),
                layer.attribution(),
                table.type().count(),
                table.type().extent().map(MapResource::box).orElse(null),
                times(table).stream().map(Instant::toString).toList());
    }

    /**
     * The moments at which a table changed. If the database is unavailable, it is only the moment of the current
     * version, so that the page still opens.
     */
    private List<Instant> times(FeatureTable table) {
        try {
            return catalogue.times(table.type().id());
        } catch (StoreUnavailableException e) {
            return List.of(table.type().version().addedAt());
        }
    }

    /** The rules of a day of all control lines, the strictest line first. */
    private static List<RuleSet> rules(PlanMap map, LocalDate day) {
        return map.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .flatMap(id -> map.findRules(id).stream())
                .map(history -> history.nearest(day))
                .sorted(Comparator.comparing(RuleSet::line))
                .toList();
    }

    /** The activity classes that rules define. Several lines share a class: it is named as the first one names it. */
    private static List<ActivityAnswer> activities(List<RuleSet> rules) {
        Map<String, ActivityAnswer> byId = new LinkedHashMap<>();
        rules.stream()
                .flatMap(set -> set.activities().values().stream())
                .forEach(activity -> byId.putIfAbsent(
                        activity.id(),
                        new ActivityAnswer(
                                activity.id(), activity.item().orElse(null), activity.nameZh(), activity.nameEn())));
        return List.copyOf(byId.values());
    }

    private static ControlLineAnswer line(RuleSet rules, PlanMap map) {
        return new ControlLineAnswer(
                rules.line().id(),
                rules.line().name().zh(),
                rules.line().name().en(),
                map.catalogue().layers().stream()
                        .filter(layer -> layer.rules().equals(Optional.of(rules.id())))
                        .map(MapResource::lineLayer)
                        .toList());
    }

    private static LineLayerAnswer lineLayer(LayerDefinition layer) {
        return new LineLayerAnswer(
                layer.id(),
                layer.titleZh(),
                layer.titleEn(),
                new LocalizedText(layer.descriptionZh(), layer.descriptionEn()));
    }

    private static BaseMapAnswer baseMap(BaseMap map) {
        return new BaseMapAnswer(map.titleZh(), map.titleEn(), map.templates(), map.attribution(), map.maxZoom());
    }
}
