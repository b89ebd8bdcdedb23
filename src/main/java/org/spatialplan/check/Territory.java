package org.spatialplan.check;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;

/**
 * The ground for which the layers have data: outside it silence is not clearance. Its outline is as uncertain as the
 * layers that make it, so a place counts as outside only if it surely is. Immutable and thread-safe.
 *
 * @param layers whose features make up the territory; empty for everywhere
 */
public record Territory(List<LayerIndex> layers) {

    public static final Territory EVERYWHERE = new Territory(List.of());

    public Territory {
        layers = List.copyOf(layers);
    }

    /** Tests whether all of a place may be inside. */
    boolean holds(UncertainShape place) {
        if (layers.isEmpty()) {
            return true;
        }
        Geometry ground = place.ground();
        for (LayerIndex layer : layers) {
            if (layer.areas().surelyHolds(ground.getEnvelopeInternal())) {
                return true;
            }
        }
        double whole = Overlap.wholeOf(ground, layers.get(0).areas().surface());
        return layers.stream().anyMatch(layer -> isWhole(measureCovered(layer, ground, false, 0), whole))
                || isWhole(
                        layers.stream()
                                .mapToDouble(layer -> measureCovered(layer, ground, true, place.accuracyM()))
                                .sum(),
                        whole);
    }

    /** Tests whether a place comes within a distance in metres of the drawn territory. */
    public boolean isNear(Geometry ground, double withinM) {
        return layers.isEmpty()
                || layers.stream().anyMatch(layer -> layer.areas().within(ground, 0).length > 0)
                || layers.stream().anyMatch(layer -> layer.areas().within(ground, withinM).length > 0);
    }

    private static double measureCovered(LayerIndex layer, Geometry ground, boolean grown, double accuracyM) {
        PackedAreas areas = layer.areas();
        double reach = grown ? accuracyM + layer.worstAccuracyM() : 0;
        int[] near = areas.near(ground, reach);
        if (near.length == 0) {
            return 0;
        }
        double[] slack = grown
                ? IntStream.of(near)
                        .mapToDouble(i -> accuracyM + layer.accuracyM(i))
                        .toArray()
                : new double[near.length];
        return areas.coverage(ground, near, slack).most();
    }

    /** Compares sizes with a tolerance, because rounding may lose a little of the whole. */
    private static boolean isWhole(double covered, double whole) {
        return covered >= whole * (1 - 1e-6);
    }
}
