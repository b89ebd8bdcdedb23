package org.spatialplan.portrayal.text;

import java.util.BitSet;

/** The cells of the picture that labels take. Not thread-safe. */
final class Occupancy {

    private static final int CELL_PX = 2;

    private final int columns;
    private final int rows;
    private final BitSet taken;

    Occupancy(int width, int height) {
        this.columns = width / CELL_PX + 1;
        this.rows = height / CELL_PX + 1;
        this.taken = new BitSet(columns * rows);
    }

    boolean isFree(PlacedText.Box box) {
        int from = column(box.left());
        int to = column(box.right()) + 1;
        for (int row = row(box.top()); row <= row(box.bottom()); row++) {
            int next = taken.nextSetBit(row * columns + from);
            if (next >= 0 && next < row * columns + to) {
                return false;
            }
        }
        return true;
    }

    void take(PlacedText.Box box) {
        for (int row = row(box.top()); row <= row(box.bottom()); row++) {
            taken.set(row * columns + column(box.left()), row * columns + column(box.right()) + 1);
        }
    }

    private int column(float x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor(x / CELL_PX)));
    }

    private int row(float y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor(y / CELL_PX)));
    }
}
