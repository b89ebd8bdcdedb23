package org.spatialplan.index;

import java.nio.ByteBuffer;
import java.util.Comparator;
import org.locationtech.jts.geom.Envelope;

/**
 * A part of a feature that was cut for an index and can be sent as bytes: a piece of its areas, or a run of its lines or
 * points. {@link LayerIndex#cut} makes them, {@link LayerIndex#with} makes an index of them.
 */
public sealed interface Cut permits CutPiece, CutLine {

    /** The order in which an index takes them. */
    Comparator<Cut> ORDER = Comparator.comparingInt(Cut::area).thenComparingInt(Cut::piece);

    /** Returns the number of the feature among those that its layer locates. */
    int area();

    /** Returns its number among all parts of the feature; runs of lines come after pieces. */
    int piece();

    /** Returns its box, in metres of the ground frame. */
    Envelope box();

    /** Writes it as bytes. */
    byte[] toBytes();

    /** Reads what {@link #toBytes} wrote. */
    static Cut of(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        return bytes.get() == CutPiece.KIND ? CutPiece.read(bytes) : CutLine.read(bytes);
    }
}
