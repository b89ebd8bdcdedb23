package org.spatialplan.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * One piece of an area. Lines and points are areas without extent. Metres of one plane. Nobody changes its arrays.
 *
 * @param area the number of the area in its layer
 * @param piece the number of the piece in its area, from 0
 * @param pieces how many pieces the whole area has
 * @param linesM how long the lines of the whole feature are on the surface; NaN if it has no lines
 * @param areaBox {minX, minY, maxX, maxY} of the whole area
 * @param cell {minX, minY, maxX, maxY} of the cut lines round the piece, infinite where it was not cut
 * @param rings x and y in turn, the first point repeated at the end
 */
public record CutPiece(
        int area, int piece, int pieces, double linesM, double[] areaBox, double[] cell, List<double[]> rings)
        implements Cut {

    static final byte KIND = 1;
    private static final int BYTES_BEFORE_RINGS = Byte.BYTES + 4 * Integer.BYTES + 9 * Double.BYTES;

    @Override
    public Envelope box() {
        double[] box = Rings.bounds(rings);
        return new Envelope(box[0], box[2], box[1], box[3]);
    }

    /** Writes numbers and boxes, then each ring without its last point. A vertex takes 16 bytes, a piece 93 more. */
    @Override
    public byte[] toBytes() {
        int size = BYTES_BEFORE_RINGS;
        for (double[] ring : rings) {
            size += Integer.BYTES + (ring.length - 2) * Double.BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size)
                .put(KIND)
                .putInt(area)
                .putInt(piece)
                .putInt(pieces)
                .putInt(rings.size())
                .putDouble(linesM);
        Doubles.put(areaBox, 4, bytes);
        Doubles.put(cell, 4, bytes);
        for (double[] ring : rings) {
            bytes.putInt(ring.length / 2 - 1);
            Doubles.put(ring, ring.length - 2, bytes);
        }
        return bytes.array();
    }

    static CutPiece read(ByteBuffer bytes) {
        int area = bytes.getInt();
        int piece = bytes.getInt();
        int pieces = bytes.getInt();
        int rings = bytes.getInt();
        double linesM = bytes.getDouble();
        double[] areaBox = Doubles.take(4, 4, bytes);
        double[] cell = Doubles.take(4, 4, bytes);
        List<double[]> read = new ArrayList<>(rings);
        for (int i = 0; i < rings; i++) {
            int numbers = 2 * bytes.getInt();
            double[] ring = Doubles.take(numbers, numbers + 2, bytes);
            ring[numbers] = ring[0];
            ring[numbers + 1] = ring[1];
            read.add(ring);
        }
        return new CutPiece(area, piece, pieces, linesM, areaBox, cell, read);
    }
}
