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

    private final BoxTree tree;
    /** The number of the layer of each box. */
    private final int[] layerOf;

    private final int layers;
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
        int from = 0;
        for (int layer = 0; layer < boxes.length; layer++) {
            System.arraycopy(boxes[layer], 0, all, from, boxes[layer].length);
            Arrays.fill(layerOf, from / 4, (from + boxes[layer].length) / 4, layer);
            from += boxes[layer].length;
        }
        tree = new BoxTree(all);
        layers = boxes.length;
        worstAccuracyM =
                indexes.stream().mapToDouble(LayerIndex::worstAccuracyM).max().orElse(0);
    }

    /** Tells for each layer whether the accuracies may bring one of its boxes to the place. */
    boolean[] near(UncertainShape place) {
        Envelope box = new Envelope(place.ground().getEnvelopeInternal());
        box.expandBy(place.accuracyM() + worstAccuracyM + ContactTolerance.TOLERANCE_M);
        boolean[] near = new boolean[layers];
        for (int found : tree.near(box)) {
            near[layerOf[found]] = true;
        }
        return near;
    }
}
