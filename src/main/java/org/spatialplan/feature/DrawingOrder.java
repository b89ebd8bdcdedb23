package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.layer.LayerDefinition;

/**
 * The drawing order of all feature types on a map of the whole plan: backdrops, the territory, areas, areas with rules,
 * lines, points. Among equals the first in the catalogue is the upper one, for example districts on their city. The
 * plan's own items are on top, the last in the catalogue uppermost: verdicts on their projects.
 */
public final class DrawingOrder {

    private DrawingOrder() {}

    /**
     * Sorts by drawing order, the lowest first.
     *
     * @param listed in the catalogue's order
     */
    public static <T> List<T> lowestFirst(List<T> listed, Function<T, FeatureType> type) {
        List<T> order = new ArrayList<>(listed);
        Collections.reverse(order);
        order.removeIf(each -> isOfPlan(type.apply(each)));
        order.sort(Comparator.comparingInt(each -> rank(type.apply(each))));
        listed.stream().filter(each -> isOfPlan(type.apply(each))).forEach(order::add);
        return List.copyOf(order);
    }

    private static boolean isOfPlan(FeatureType type) {
        return type.definition().kind().equals("plan");
    }

    private static int rank(FeatureType type) {
        LayerDefinition layer = type.definition();
        if (layer.backdrop()) {
            return -1;
        }
        if (layer.kind().equals("administrative")) {
            return 0;
        }
        return layer.rules().isPresent() ? 3 : rank(type.geometry());
    }

    private static int rank(GeometryKind geometry) {
        return switch (geometry) {
            case SURFACE -> 1;
            case ANY -> 2;
            case CURVE -> 4;
            case POINT -> 5;
        };
    }
}
