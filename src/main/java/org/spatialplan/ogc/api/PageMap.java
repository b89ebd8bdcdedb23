package org.spatialplan.ogc.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.Placing;

/**
 * The map of a page for people, which the page's script draws: features over what tells where one is.
 *
 * @param features address of the features in GeoJSON, degrees; empty for none
 * @param layers ids of layers that are drawn by their styles; empty for none
 * @param context ids of the layers below, the lowest first
 * @param bbox degrees: west, south, east, north; empty if nothing is located
 * @param city degrees; empty if nothing of it is located
 * @param backdrop as far as it is known, degrees; empty if there is none
 */
public record PageMap(
        String features,
        List<String> layers,
        List<String> context,
        Optional<Envelope> bbox,
        Optional<Envelope> city,
        Optional<Envelope> backdrop) {

    private static final Set<String> OF_PLAN = Set.of("rivers", "projects");

    /** Makes a map whose context is what the tables have of it: backdrops and territories. */
    public static PageMap of(String features, List<String> layers, List<FeatureTable> tables, Optional<Envelope> bbox) {
        List<String> context = DrawingOrder.lowestFirst(tables, FeatureTable::type).stream()
                .map(FeatureTable::type)
                .filter(PageMap::isContext)
                .map(FeatureType::id)
                .filter(id -> !layers.contains(id))
                .toList();
        return new PageMap(
                features, layers, context, bbox, box(tables, PageMap::isOfCity), box(tables, type -> type.definition()
                        .backdrop()));
    }

    /** A map of the plan's projects, the lines with rules and the rivers, as far as there are. */
    public static PageMap ofPlan(List<FeatureTable> tables) {
        List<FeatureType> shown = DrawingOrder.lowestFirst(tables, FeatureTable::type).stream()
                .map(FeatureTable::type)
                .filter(type ->
                        OF_PLAN.contains(type.id()) || type.definition().rules().isPresent())
                .toList();
        return of("", shown.stream().map(FeatureType::id).toList(), tables, box(tables, PageMap::isOfCity));
    }

    private static Optional<Envelope> box(List<FeatureTable> tables, Predicate<FeatureType> chosen) {
        Envelope box = new Envelope();
        tables.stream().map(FeatureTable::type).filter(chosen).forEach(type -> type.extent()
                .ifPresent(box::expandToInclude));
        return box.isNull() ? Optional.empty() : Optional.of(box);
    }

    private static boolean isOfCity(FeatureType type) {
        return isContext(type) && !type.definition().backdrop();
    }

    private static boolean isContext(FeatureType type) {
        return type.definition().backdrop() || type.definition().kind().equals("administrative");
    }

    /** The values of the template {@code map}. */
    public Map<String, String> toModel() {
        return Map.of(
                "features", features,
                "layers", String.join(",", layers),
                "context", String.join(",", context),
                "bbox", bbox.map(PageMap::text).orElse(""),
                "city", city.map(PageMap::text).orElse(""),
                "sea", backdrop.map(PageMap::text).orElse(""),
                "within", String.valueOf(Placing.MAX_CERTAIN_M));
    }

    private static String text(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }
}
