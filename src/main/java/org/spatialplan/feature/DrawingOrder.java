package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.layer.LayerDefinition;

/**
 * How all feature types lie over each other on a map of the whole plan: the ground of all, areas, areas with rules, lines,
 * points, and the plan's own items on top. Of equals the first in the catalogue is the upper, as districts on their city.
 */
public final class DrawingOrder {

    private DrawingOrder() {}

    /** @param listed in the catalogue's order */
    public static <T> List<T> lowestFirst(List<T> listed, Function<T, FeatureType> type) {
        List<T> order = new ArrayList<>(listed);
        Collections.reverse(order);
        order.sort(Comparator.comparingInt(each -> rank(type.apply(each))));
        return List.copyOf(order);
    }

    private static int rank(FeatureType type) {
        LayerDefinition layer = type.definition();
        if (layer.kind().equals("administrative")) {
            return 0;
        }
        if (layer.kind().equals("plan")) {
            return 20 + rank(type.geometry());
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
