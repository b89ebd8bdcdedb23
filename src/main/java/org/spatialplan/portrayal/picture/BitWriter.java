package org.spatialplan.portrayal.picture;

import java.util.Arrays;

/** Writes bits from the lowest upwards, as DEFLATE packs them. Not thread-safe. */
final class BitWriter {

    private byte[] bytes;
    private int size;
    private long bits;
    private int count;

    BitWriter(int capacity) {
        this.bytes = new byte[Math.max(64, capacity)];
    }

    /**
     * Writes bits.
     *
     * @param length at most 32
     */
    void write(int value, int length) {
        bits |= (value & 0xFFFFFFFFL) << count;
        count += length;
        if (count >= 32) {
            flushWord();
        }
    }

    private void flushWord() {
        require(4);
        bytes[size++] = (byte) bits;
        bytes[size++] = (byte) (bits >>> 8);
        bytes[size++] = (byte) (bits >>> 16);
        bytes[size++] = (byte) (bits >>> 24);
        bits >>>= 32;
        count -= 32;
    }

    /** Fills the last byte with zeros. */
    void align() {
        while (count > 0) {
            require(1);
            bytes[size++] = (byte) bits;
            bits >>>= 8;
            count -= 8;
        }
        count = 0;
    }

    /** Writes the highest byte first; the writer must be aligned. */
    void writeInt(int value) {
        require(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** Returns the whole words that were written since the last call, and everything after {@link #align}. */
    byte[] takeBytes() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }
}
