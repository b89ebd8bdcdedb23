package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of one grid over the whole plane. Cells are squares whose side is a power of two metres; four cells make one
 * of the next level.
 *
 * @param level the side is two to that power, in metres
 */
record Cell(int level, long column, long row) {

    private static final int SMALLEST = -12;

    /** Lists the cells, at most four, that contain a box. */
    static List<Cell> over(double[] box) {
        double side = Math.max(Math.max(box[2] - box[0], box[3] - box[1]), Math.scalb(1, SMALLEST));
        int level = Math.getExponent(side) + 1;
        List<Cell> cells = new ArrayList<>(4);
        for (long row = index(box[1], level); row <= index(box[3], level); row++) {
            for (long column = index(box[0], level); column <= index(box[2], level); column++) {
                cells.add(new Cell(level, column, row));
            }
        }
        return cells;
    }

    private static long index(double at, int level) {
        return (long) Math.floor(Math.scalb(at, -level));
    }

    boolean isSmallest() {
        return level <= SMALLEST;
    }

    /** Returns {minX, minY, maxX, maxY}. */
    double[] box() {
        return new double[] {at(column), at(row), at(column + 1), at(row + 1)};
    }

    List<Cell> quarters() {
        return List.of(
                new Cell(level - 1, 2 * column, 2 * row),
                new Cell(level - 1, 2 * column + 1, 2 * row),
                new Cell(level - 1, 2 * column, 2 * row + 1),
                new Cell(level - 1, 2 * column + 1, 2 * row + 1));
    }

    /** Cuts out the part of a ground that is in the cell. */
    PackedGround part(PackedGround ground) {
        PackedGround part = ground;
        for (int axis = 0; axis < 2 && !part.rings().isEmpty(); axis++) {
            long index = axis == 0 ? column : row;
            if (part.box()[axis] < at(index)) {
                part = part.half(axis, at(index), false);
            }
            if (!part.rings().isEmpty() && part.box()[axis + 2] > at(index + 1)) {
                part = part.half(axis, at(index + 1), true);
            }
        }
        return part;
    }

    /** Tests whether a part of a ground is the whole cell: a single ring that follows its outline. */
    boolean isAll(PackedGround part) {
        if (part.rings().size() != 1) {
            return false;
        }
        double[] box = box();
        double[] ring = part.rings().get(0);
        double twice = 0;
        for (int i = 0; i < ring.length - 2; i += 2) {
            boolean upright = ring[i] == ring[i + 2] && (ring[i] == box[0] || ring[i] == box[2]);
            boolean level = ring[i + 1] == ring[i + 3] && (ring[i + 1] == box[1] || ring[i + 1] == box[3]);
            if (!upright && !level) {
                return false;
            }
            twice += (ring[i] - box[0]) * (ring[i + 3] - box[1]) - (ring[i + 2] - box[0]) * (ring[i + 1] - box[1]);
        }
        double side = Math.scalb(1.0, level);
        return Math.abs(twice) == 2 * side * side;
    }

    private double at(long index) {
        return Math.scalb((double) index, level);
    }
}
