package org.spatialplan.spark.home;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.BoxTree;

/**
 * All homes of a run: their keys, by which rows find their task, and their boxes, for which parts of the layers are sent.
 * Made on the driver. Immutable and thread-safe; holds arrays only, so that every serializer of Spark can send it.
 */
final class HomeTable implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[] meridians;
    private final int[] leaves;
    private final long[] parcels;
    /** {minX, minY, maxX, maxY} of each home, in metres of its frame. */
    private final double[] boxes;

    private final long[] keys;
    private final int tasks;

    private transient volatile Index index;

    private HomeTable(double[] meridians, int[] leaves, long[] parcels, double[] boxes, long[] keys, int tasks) {
        this.meridians = meridians;
        this.leaves = leaves;
        this.parcels = parcels;
        this.boxes = boxes;
        this.keys = keys;
        this.tasks = tasks;
    }

    /**
     * Makes the table.
     *
     * @param homes at least one: rows without a place need one too
     * @param tasks over how many tasks they are spread
     */
    static HomeTable of(List<Home> homes, int tasks) {
        double[] boxes = new double[4 * homes.size()];
        for (int i = 0; i < homes.size(); i++) {
            Envelope box = homes.get(i).box();
            boxes[4 * i] = box.isNull() ? Double.POSITIVE_INFINITY : box.getMinX();
            boxes[4 * i + 1] = box.isNull() ? Double.POSITIVE_INFINITY : box.getMinY();
            boxes[4 * i + 2] = box.isNull() ? Double.NEGATIVE_INFINITY : box.getMaxX();
            boxes[4 * i + 3] = box.isNull() ? Double.NEGATIVE_INFINITY : box.getMaxY();
        }
        return new HomeTable(
                homes.stream().mapToDouble(home -> home.id().meridian()).toArray(),
                homes.stream().mapToInt(home -> home.id().leaf()).toArray(),
                homes.stream().mapToLong(home -> home.id().parcel()).toArray(),
                boxes,
                TaskKeys.of(homes.stream().mapToDouble(Home::weight).toArray(), tasks),
                tasks);
    }

    /** Returns the number of tasks over which the homes are spread. */
    int tasks() {
        return tasks;
    }

    /** Lists the central meridians in degrees, ascending. */
    double[] meridians() {
        return index().trees.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the key of a home; that of {@link #anyKey} if there is no such home. */
    long keyOf(HomeId id, long number) {
        Integer home = index().homes.get(id);
        return home == null ? anyKey(number) : keys[home];
    }

    /** Returns the key of any home, for a parcel that needs no parts of layers; they are spread evenly. */
    long anyKey(long number) {
        return keys[(int) Math.floorMod(number, (long) keys.length)];
    }

    /** Returns the central meridian of a home's frame, in degrees. */
    double meridian(long key) {
        return meridians[index().byKey.get(key)];
    }

    /** Returns the box of a home; JTS' null envelope if none of its parcels has a place. */
    Envelope box(long key) {
        int i = 4 * index().byKey.get(key);
        return boxes[i] > boxes[i + 2]
                ? new Envelope()
                : new Envelope(boxes[i], boxes[i + 2], boxes[i + 1], boxes[i + 3]);
    }

    /**
     * Lists the keys of the homes whose box meets a box.
     *
     * @param box in metres of the frame about the meridian
     */
    long[] near(double meridian, Envelope box) {
        OfMeridian there = index().trees.get(meridian);
        return there == null
                ? new long[0]
                : Arrays.stream(there.tree.near(box))
                        .mapToLong(i -> keys[there.homes[i]])
                        .toArray();
    }

    private Index index() {
        Index made = index;
        if (made == null) {
            made = new Index();
            index = made;
        }
        return made;
    }

    /**
     * The homes of one central meridian.
     *
     * @param homes numbers of the homes, for each box of the tree
     */
    private record OfMeridian(BoxTree tree, int[] homes) {}

    /** How homes are found; made in each process. */
    private final class Index {

        private final Map<HomeId, Integer> homes = new HashMap<>();
        private final Map<Long, Integer> byKey = new HashMap<>();
        private final TreeMap<Double, OfMeridian> trees = new TreeMap<>();

        Index() {
            for (int i = 0; i < keys.length; i++) {
                homes.put(new HomeId(meridians[i], leaves[i], parcels[i]), i);
                byKey.put(keys[i], i);
            }
            Arrays.stream(meridians).distinct().forEach(meridian -> trees.put(meridian, about(meridian)));
        }

        private OfMeridian about(double meridian) {
            int[] there = IntStream.range(0, keys.length)
                    .filter(i -> meridians[i] == meridian)
                    .toArray();
            double[] some = new double[4 * there.length];
            for (int k = 0; k < there.length; k++) {
                System.arraycopy(boxes, 4 * there[k], some, 4 * k, 4);
            }
            return new OfMeridian(new BoxTree(some), there);
        }
    }
}
