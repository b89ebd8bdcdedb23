package org.spatialplan.nation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Ways to destroy the well-known binary of a polygon, and two that only look like it. */
enum BrokenWkb {
    CUT_SHORT(wkb -> Arrays.copyOf(wkb, wkb.length - 5)),
    HEADER_ALONE(wkb -> Arrays.copyOf(wkb, 5)),
    ONE_BYTE(wkb -> Arrays.copyOf(wkb, 1)),
    TEXT(wkb -> "POLYGON ((1 1, 2 1, 2 2, 1 1))".getBytes(StandardCharsets.UTF_8)),
    HUGE_COUNT(wkb -> with(wkb, 9, Integer.MAX_VALUE)),
    NEGATIVE_COUNT(wkb -> with(wkb, 9, -2)),
    MANY_RINGS(wkb -> with(wkb, 5, 1_000_000)),
    UNKNOWN_TYPE(wkb -> with(wkb, 1, 99)),
    CURVED(wkb -> with(wkb, 1, 8)),
    UNCLOSED_RING(BrokenWkb::unclosed),
    /** Is read: what follows the geometry counts for nothing. */
    WITH_A_TAIL(wkb -> Arrays.copyOf(wkb, wkb.length + 7)),
    /** Is read. */
    WITH_AN_SRID(BrokenWkb::withSrid);

    private final UnaryOperator<byte[]> change;

    BrokenWkb(UnaryOperator<byte[]> change) {
        this.change = change;
    }

    /** @param polygon little-endian, of one ring */
    byte[] apply(byte[] polygon) {
        return change.apply(polygon);
    }

    private static byte[] with(byte[] wkb, int at, int value) {
        byte[] copy = wkb.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    private static byte[] unclosed(byte[] wkb) {
        byte[] copy = wkb.clone();
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        int lastX = copy.length - 2 * Double.BYTES;
        bytes.putDouble(lastX, bytes.getDouble(lastX) + 0.0001);
        return copy;
    }

    private static byte[] withSrid(byte[] wkb) {
        ByteBuffer bytes = ByteBuffer.allocate(wkb.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).putInt(3 | 0x20000000).putInt(4490).put(wkb, 5, wkb.length - 5);
        return bytes.array();
    }
}
