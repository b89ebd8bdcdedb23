package org.spatialplan.check;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;

/**
 * The boxes of all checked layers in one tree: one search tells which layers have anything near a place. A place meets
 * few of them. Metres of the ground frame. Immutable and thread-safe.
 */
final class LayerBoxes {

    private static final int[] NOTHING = new int[0];

    private final BoxTree tree;
    /** The number of the layer of each box. */
    private final int[] layerOf;

    /** The number of the first box of each layer. */
    private final int[] first;

    private final double worstAccuracyM;

    /** @param indexes of the layers, in the order of their numbers */
    LayerBoxes(List<LayerIndex> indexes) {
        double[][] boxes = indexes.stream().map(index -> index.areas().boxes()).toArray(double[][]::new);
        int numbers = 0;
        for (double[] ofLayer : boxes) {
            numbers += ofLayer.length;
        }
        double[] all = new double[numbers];
        layerOf = new int[numbers / 4];
        first = new int[boxes.length];
        int from = 0;
        for (int layer = 0; layer < boxes.length; layer++) {
            first[layer] = from / 4;
            System.arraycopy(boxes[layer], 0, all, from, boxes[layer].length);
            Arrays.fill(layerOf, from / 4, (from + boxes[layer].length) / 4, layer);
            from += boxes[layer].length;
        }
        tree = new BoxTree(all);
        worstAccuracyM =
                indexes.stream().mapToDouble(LayerIndex::worstAccuracyM).max().orElse(0);
    }

    /** Lists for each layer the boxes that the accuracies may bring to the place, by their numbers, ascending. */
    int[][] near(UncertainShape place) {
        Envelope box = new Envelope(place.ground().getEnvelopeInternal());
        box.expandBy(place.accuracyM() + worstAccuracyM + ContactTolerance.TOLERANCE_M);
        int[][] near = new int[first.length][];
        Arrays.fill(near, NOTHING);
        int[] found = tree.near(box);
        for (int from = 0; from < found.length; ) {
            int layer = layerOf[found[from]];
            int to = from + 1;
            while (to < found.length && layerOf[found[to]] == layer) {
                to++;
            }
            near[layer] = numbers(found, from, to, first[layer]);
            from = to;
        }
        return near;
    }

    private static int[] numbers(int[] found, int from, int to, int first) {
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found[from + i] - first;
        }
        return numbers;
    }
}
