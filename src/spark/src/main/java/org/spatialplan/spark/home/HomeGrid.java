package org.spatialplan.spark.home;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.apache.sedona.core.spatialPartitioning.KDB;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.BoxTree;

/**
 * Divides the ground of each central meridian into leaves with about the same number of parcels: Sedona's KDB tree over a
 * sample of the parcels' centres, in degrees. Made on the driver. Immutable and thread-safe; holds arrays only, so that every serializer of
 * Spark can send it.
 */
final class HomeGrid implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MAX_LEVELS = 64;
    private static final double MAX_OUTSIDE_DEGREES = 0.05;
    private static final long SEED = 20_261_129;

    /** Ascending. */
    private final double[] meridians;
    /** {minX, minY, maxX, maxY} of each leaf, in degrees, for each meridian. */
    private final double[][] leaves;

    private transient volatile BoxTree[] trees;

    private HomeGrid(double[] meridians, double[][] leaves) {
        this.meridians = meridians;
        this.leaves = leaves;
    }

    /**
     * Divides the ground.
     *
     * @param centres a sample for each central meridian: longitude and latitude in degrees
     * @param sampledAHome how many parcels of the sample one leaf has at most
     */
    static HomeGrid of(Map<Double, List<Coordinate>> centres, int sampledAHome) {
        TreeMap<Double, List<Coordinate>> sorted = new TreeMap<>(centres);
        double[] meridians =
                sorted.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[][] leaves =
                sorted.values().stream().map(some -> leaves(some, sampledAHome)).toArray(double[][]::new);
        return new HomeGrid(meridians, leaves);
    }

    /** The tree splits a leaf where its first parcels have their middle, so they come in any order but that of the file. */
    private static double[] leaves(List<Coordinate> centres, int sampledAHome) {
        Envelope extent = new Envelope();
        centres.forEach(extent::expandToInclude);
        List<Coordinate> shuffled = new ArrayList<>(centres);
        Collections.shuffle(shuffled, new Random(SEED));
        KDB tree = new KDB(Math.max(1, sampledAHome), MAX_LEVELS, extent);
        shuffled.forEach(centre -> tree.insert(new Envelope(centre)));
        tree.assignLeafIds();
        List<Envelope> zones = tree.fetchLeafZones();
        double[] boxes = new double[4 * zones.size()];
        for (int i = 0; i < zones.size(); i++) {
            Envelope zone = zones.get(i);
            boxes[4 * i] = zone.getMinX();
            boxes[4 * i + 1] = zone.getMinY();
            boxes[4 * i + 2] = zone.getMaxX();
            boxes[4 * i + 3] = zone.getMaxY();
        }
        return boxes;
    }

    /** Returns {minX, minY, maxX, maxY} of the leaves of a meridian that the sample has. */
    double[] leaves(double meridian) {
        return leaves[Arrays.binarySearch(meridians, meridian)].clone();
    }

    /**
     * Finds the leaf of a place: on a border the first, a little outside of the sample the nearest. Empty far from the sample: a parcel
     * there would make the box of its home large.
     *
     * @param lon in degrees
     * @param lat in degrees
     */
    OptionalInt leafOf(double meridian, double lon, double lat) {
        int at = Arrays.binarySearch(meridians, meridian);
        if (at < 0) {
            return OptionalInt.empty();
        }
        BoxTree tree = trees()[at];
        double[] extent = tree.box();
        double x = Math.max(extent[0], Math.min(extent[2], lon));
        double y = Math.max(extent[1], Math.min(extent[3], lat));
        boolean isFar = Math.max(Math.abs(x - lon), Math.abs(y - lat)) > MAX_OUTSIDE_DEGREES;
        int[] found = isFar ? new int[0] : tree.near(x, y, x, y);
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private BoxTree[] trees() {
        BoxTree[] made = trees;
        if (made == null) {
            made = Arrays.stream(leaves).map(BoxTree::new).toArray(BoxTree[]::new);
            trees = made;
        }
        return made;
    }
}
