package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts paths to a square. Coordinates are units of the tile. Not thread-safe. */
final class TileClip {

    private final double min;
    private final double max;
    private double[] from = new double[512];
    private int size;

    /** Cuts to the square from min to max in both directions. */
    TileClip(double min, double max) {
        this.min = min;
        this.max = max;
    }

    void clear() {
        size = 0;
    }

    /** Adds a vertex of the path to cut. */
    void add(double x, double y) {
        if (size + 2 > from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
        }
        from[size++] = x;
        from[size++] = y;
    }

    /** Returns the inner pieces of the added closed ring, each from side to side: x and y in turn. */
    List<double[]> ringPieces() {
        List<double[]> pieces = new ArrayList<>();
        cutLine((xy, count) -> pieces.add(Arrays.copyOf(xy, count)));
        if (!pieces.isEmpty()) {
            joinAtStart(pieces);
        }
        return pieces;
    }

    /** Joins the first and last piece: a ring that starts inside starts in the middle of a piece. */
    private static void joinAtStart(List<double[]> pieces) {
        double[] first = pieces.get(0);
        double[] last = pieces.get(pieces.size() - 1);
        boolean whole = first[0] == last[last.length - 2] && first[1] == last[last.length - 1];
        if (whole && pieces.size() > 1) {
            double[] joined = Arrays.copyOf(last, last.length - 2 + first.length);
            System.arraycopy(first, 0, joined, last.length - 2, first.length);
            pieces.set(0, joined);
            pieces.remove(pieces.size() - 1);
        }
    }

    /** Tests whether the added ring, which has no piece inside, goes round the square. */
    boolean ringGoesRound() {
        double middle = (min + max) / 2;
        return RingLobes.holds(from, size, middle, middle);
    }

    /** Receives pieces of a line. */
    interface PieceConsumer {
        /**
         * Receives a piece.
         *
         * @param xy x and y in turn; shared, valid during the call
         * @param size number of coordinates
         */
        void accept(double[] xy, int size);
    }

    /** Cuts the added line into its inner pieces. */
    void cutLine(PieceConsumer pieces) {
        double[] line = from;
        int count = size;
        double[] piece = new double[count + 8];
        int length = 0;
        for (int i = 2; i < count; i += 2) {
            double enter = 0;
            double leave = 1;
            for (int axis = 0; axis < 2; axis++) {
                double start = line[i - 2 + axis];
                double step = line[i + axis] - start;
                if (step == 0) {
                    leave = start < min || start > max ? -1 : leave;
                } else {
                    double one = (min - start) / step;
                    double other = (max - start) / step;
                    enter = Math.max(enter, Math.min(one, other));
                    leave = Math.min(leave, Math.max(one, other));
                }
            }
            if (enter > leave) {
                continue;
            }
            if (length == 0 || enter > 0) {
                length = flush(piece, length, pieces);
                length = put(piece, length, line, i, enter);
            }
            length = put(piece, length, line, i, leave);
            if (leave < 1) {
                length = flush(piece, length, pieces);
            }
        }
        flush(piece, length, pieces);
    }

    private static int put(double[] piece, int length, double[] line, int to, double share) {
        piece[length] = share == 1 ? line[to] : line[to - 2] + share * (line[to] - line[to - 2]);
        piece[length + 1] = share == 1 ? line[to + 1] : line[to - 1] + share * (line[to + 1] - line[to - 1]);
        return length + 2;
    }

    private static int flush(double[] piece, int length, PieceConsumer pieces) {
        if (length > 2) {
            pieces.accept(piece, length);
        }
        return 0;
    }
}
