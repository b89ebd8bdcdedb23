package org.spatialplan.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoxTree;

/**
 * The pieces of areas in flat arrays with a packed tree. It is built once and then read without locks. It may hold only
 * some of the pieces, of a few areas of many: its size grows with these alone.
 *
 * <p>A vertex takes 16 bytes, a piece of about 128 vertices about 180 more, an area 40 more.
 */
final class PieceIndex {

    private static final double[] NOWHERE = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private final int[] area;
    /** The areas that have pieces, ascending, where their pieces begin, and {minX, minY, maxX, maxY} of each whole area. */
    private final int[] areas;

    private final int[] firstPiece;
    private final double[] areaBoxes;
    /** Whether all areas up to the last have pieces, so that a number is its place. */
    private final boolean complete;

    private final int[] firstRing;
    private final int[] ringFrom;
    private final double[] xy;
    private final double[] cells;
    private final double[] boxes;
    private final BoxTree tree;

    private PieceIndex(Builder made) {
        area = Arrays.copyOf(made.area, made.pieces);
        areas = Arrays.copyOf(made.areas, made.areasMade);
        firstPiece = Arrays.copyOf(made.firstPiece, made.areasMade + 1);
        firstPiece[made.areasMade] = made.pieces;
        areaBoxes = Arrays.copyOf(made.areaBoxes, 4 * made.areasMade);
        complete = areas.length == 0 || areas[areas.length - 1] == areas.length - 1;
        firstRing = Arrays.copyOf(made.firstRing, made.pieces + 1);
        firstRing[made.pieces] = made.rings;
        ringFrom = Arrays.copyOf(made.ringFrom, made.rings + 1);
        ringFrom[made.rings] = made.numbers;
        xy = Arrays.copyOf(made.xy, made.numbers);
        cells = Arrays.copyOf(made.cells, made.pieces * 4);
        boxes = Arrays.copyOf(made.boxes, made.pieces * 4);
        tree = new BoxTree(boxes);
    }

    /**
     * Makes an index of some pieces.
     *
     * @param ascending by area, then by piece
     * @throws IllegalArgumentException if they are not
     */
    static PieceIndex of(Iterator<CutPiece> ascending) {
        Builder builder = new Builder();
        CutPiece last = null;
        while (ascending.hasNext()) {
            CutPiece next = ascending.next();
            boolean follows = last == null
                    || last.area() < next.area()
                    || last.area() == next.area() && last.piece() < next.piece();
            if (!follows) {
                throw new IllegalArgumentException("piece " + next.piece() + " of area " + next.area() + " after piece "
                        + last.piece() + " of area " + last.area());
            }
            builder.add(next.area(), next.areaBox(), next.rings(), next.cell());
            last = next;
        }
        return new PieceIndex(builder);
    }

    /** Returns the number of areas that have pieces here. */
    int areas() {
        return areas.length;
    }

    /** Returns the place of an area among those that have pieces here; negative if it has none. */
    int placeOf(int wanted) {
        if (complete) {
            return wanted < areas.length ? wanted : -1;
        }
        return Arrays.binarySearch(areas, wanted);
    }

    /** Returns {minX, minY, maxX, maxY} of a whole area; without pieces the minimum exceeds the maximum. */
    double[] boxOf(int wanted) {
        int place = placeOf(wanted);
        return place < 0 ? NOWHERE.clone() : Arrays.copyOfRange(areaBoxes, 4 * place, 4 * place + 4);
    }

    long bytes() {
        return 8L * (xy.length + cells.length + boxes.length + areaBoxes.length)
                + 4L * (area.length + areas.length + firstPiece.length + firstRing.length + ringFrom.length)
                + tree.bytes();
    }

    /**
     * Lists the pieces whose box meets a box, ascending. The pieces of one area have consecutive numbers, so they come
     * together.
     */
    int[] near(Envelope box) {
        return tree.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** Selects the pieces whose box meets a box. */
    int[] near(Envelope box, int[] candidates) {
        double[] corners = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        int[] near = new int[candidates.length];
        int count = 0;
        for (int piece : candidates) {
            if (isNear(piece, corners)) {
                near[count++] = piece;
            }
        }
        return count == near.length ? near : Arrays.copyOf(near, count);
    }

    /** Lists the pieces of an area; their numbers are consecutive. */
    int[] of(int wanted) {
        int place = placeOf(wanted);
        return place < 0
                ? new int[0]
                : IntStream.range(firstPiece[place], firstPiece[place + 1]).toArray();
    }

    /** Returns {minX, minY, maxX, maxY} of all pieces. */
    double[] box() {
        return tree.box();
    }

    /** Returns {minX, minY, maxX, maxY} of each piece. */
    double[] boxes() {
        return boxes.clone();
    }

    /** Tests whether the box of a piece meets a box {minX, minY, maxX, maxY}. */
    boolean isNear(int piece, double[] box) {
        int i = piece * 4;
        return boxes[i] <= box[2] && boxes[i + 2] >= box[0] && boxes[i + 1] <= box[3] && boxes[i + 3] >= box[1];
    }

    int area(int piece) {
        return area[piece];
    }

    int firstRing(int piece) {
        return firstRing[piece];
    }

    int endRing(int piece) {
        return firstRing[piece + 1];
    }

    /** Returns the index of the first number of a ring in {@link #xy}. */
    int from(int ring) {
        return ringFrom[ring];
    }

    /** Returns the index after the last number of a ring. */
    int to(int ring) {
        return ringFrom[ring + 1];
    }

    double[] xy() {
        return xy;
    }

    /** Tests whether the edge that starts at this index is on a cut line, so that it is not an outline of the area. */
    boolean isCut(int piece, int i) {
        int cell = piece * 4;
        boolean upright = xy[i] == xy[i + 2] && (xy[i] == cells[cell] || xy[i] == cells[cell + 2]);
        boolean level = xy[i + 1] == xy[i + 3] && (xy[i + 1] == cells[cell + 1] || xy[i + 1] == cells[cell + 3]);
        return upright || level;
    }

    /** Returns where the first edge of a ring starts that is outline and no cut; -1 if all are cuts. */
    int firstTrueEdge(int piece, int ring) {
        for (int i = from(ring); i < to(ring) - 2; i += 2) {
            if (!isCut(piece, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The position of a box in relation to a piece. */
    enum Place {
        INSIDE,
        OUTSIDE,
        /** An edge of the piece may cross the box. */
        ACROSS
    }

    /** Finds the position of a box in one walk along the edges of the piece; most boxes are crossed by none. */
    Place place(int piece, double minX, double minY, double maxX, double maxY) {
        boolean inside = false;
        for (int ring = firstRing(piece); ring < endRing(piece); ring++) {
            double ax = xy[from(ring)];
            double ay = xy[from(ring) + 1];
            for (int i = from(ring) + 2; i < to(ring); i += 2) {
                double bx = xy[i];
                double by = xy[i + 1];
                boolean beside = ay < minY && by < minY || ay > maxY && by > maxY || ax > maxX && bx > maxX;
                if (!beside) {
                    if (!(ax < minX && bx < minX)) {
                        return Place.ACROSS;
                    }
                    inside ^= ay > minY != by > minY;
                }
                ax = bx;
                ay = by;
            }
        }
        return inside ? Place.INSIDE : Place.OUTSIDE;
    }

    /** Tests whether the piece contains the point (even-odd). */
    boolean holds(int piece, double x, double y) {
        boolean inside = false;
        for (int ring = firstRing(piece); ring < endRing(piece); ring++) {
            for (int i = from(ring); i < to(ring) - 2; i += 2) {
                boolean spans = xy[i + 1] > y != xy[i + 3] > y;
                if (spans && x < xy[i] + (xy[i + 2] - xy[i]) * ((y - xy[i + 1]) / (xy[i + 3] - xy[i + 1]))) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Collects pieces while areas are cut. */
    static final class Builder {

        private int[] area = new int[16];
        private int[] areas = new int[16];
        private int[] firstPiece = new int[17];
        private double[] areaBoxes = new double[64];
        private int areasMade;
        private int[] firstRing = new int[17];
        private int[] ringFrom = new int[17];
        private double[] xy = new double[1024];
        private double[] cells = new double[64];
        private double[] boxes = new double[64];
        private int pieces;
        private int rings;
        private int numbers;

        /** Cuts an area; areas come by their numbers, ascending. */
        void add(int ofArea, Geometry ground) {
            List<double[]> whole = Rings.of(ground);
            double[] box = Rings.bounds(whole);
            new PieceCutter(PackedAreas.VERTICES_A_PIECE, (made, cell) -> add(ofArea, box, made, cell)).cut(whole);
        }

        PieceIndex build() {
            return new PieceIndex(this);
        }

        private void add(int ofArea, double[] areaBox, List<double[]> made, double[] cell) {
            if (areasMade == 0 || areas[areasMade - 1] != ofArea) {
                begin(ofArea, areaBox);
            }
            if (pieces + 1 >= area.length) {
                int size = pieces * 2 + 16;
                area = Arrays.copyOf(area, size);
                firstRing = Arrays.copyOf(firstRing, size + 1);
                cells = Arrays.copyOf(cells, size * 4);
                boxes = Arrays.copyOf(boxes, size * 4);
            }
            double[] box = Rings.bounds(made);
            area[pieces] = ofArea;
            firstRing[pieces] = rings;
            System.arraycopy(cell, 0, cells, pieces * 4, 4);
            System.arraycopy(box, 0, boxes, pieces * 4, 4);
            pieces++;
            made.forEach(this::add);
        }

        private void begin(int ofArea, double[] areaBox) {
            if (areasMade + 1 >= areas.length) {
                int size = areasMade * 2 + 16;
                areas = Arrays.copyOf(areas, size);
                firstPiece = Arrays.copyOf(firstPiece, size + 1);
                areaBoxes = Arrays.copyOf(areaBoxes, size * 4);
            }
            areas[areasMade] = ofArea;
            firstPiece[areasMade] = pieces;
            System.arraycopy(areaBox, 0, areaBoxes, areasMade * 4, 4);
            areasMade++;
        }

        private void add(double[] ring) {
            if (rings + 1 >= ringFrom.length) {
                ringFrom = Arrays.copyOf(ringFrom, rings * 2 + 16);
            }
            if (numbers + ring.length > xy.length) {
                xy = Arrays.copyOf(xy, Math.max(xy.length + xy.length / 2, numbers + ring.length));
            }
            ringFrom[rings++] = numbers;
            System.arraycopy(ring, 0, xy, numbers, ring.length);
            numbers += ring.length;
        }
    }
}
