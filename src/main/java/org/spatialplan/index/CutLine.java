package org.spatialplan.index;

import java.nio.ByteBuffer;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A run of segments of one of a feature's lines, or some of its points. Metres of one plane. Nobody changes its array.
 *
 * @param area the number of the feature in its layer
 * @param piece its number among all parts of the feature
 * @param line the number of the line in the feature; -1 for points
 * @param first the number of its first vertex in the line; the next run begins with its last vertex
 * @param xy x and y in turn
 */
record CutLine(int area, int piece, int line, int first, double[] xy) implements Cut {

    static final int POINTS = -1;
    private static final byte KIND = 2;
    private static final int BYTES_BEFORE_VERTICES = Byte.BYTES + 5 * Integer.BYTES;

    boolean isPoints() {
        return line == POINTS;
    }

    /** Tests whether this run goes on where another ends. */
    boolean follows(CutLine other) {
        return !isPoints() && other.line == line && other.first + other.xy.length / 2 - 1 == first;
    }

    @Override
    public Envelope box() {
        double[] box = Rings.bounds(List.of(xy));
        return new Envelope(box[0], box[2], box[1], box[3]);
    }

    @Override
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES_BEFORE_VERTICES + xy.length * Double.BYTES)
                .put(KIND)
                .putInt(area)
                .putInt(piece)
                .putInt(line)
                .putInt(first)
                .putInt(xy.length);
        Doubles.put(xy, xy.length, bytes);
        return bytes.array();
    }

    static CutLine read(ByteBuffer bytes) {
        int area = bytes.getInt();
        int piece = bytes.getInt();
        int line = bytes.getInt();
        int first = bytes.getInt();
        int numbers = bytes.getInt();
        return new CutLine(area, piece, line, first, Doubles.take(numbers, numbers, bytes));
    }
}
