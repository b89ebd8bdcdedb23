package org.spatialplan.tile.vector;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes in the encoding of Protocol Buffers. Not thread-safe. */
final class ProtoBytes {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes;
    private int size;

    ProtoBytes(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes a field with a whole number. */
    void number(int field, long value) {
        varint(field << 3 | VARINT);
        varint(value);
    }

    void real(int field, double value) {
        varint(field << 3 | FIXED_64);
        require(8);
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    void text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        message(field, utf8, utf8.length);
    }

    void message(int field, ProtoBytes content) {
        message(field, content.bytes, content.size);
    }

    void message(int field, byte[] content) {
        message(field, content, content.length);
    }

    private void message(int field, byte[] content, int length) {
        varint(field << 3 | LENGTH_DELIMITED);
        varint(length);
        raw(content, length);
    }

    /** Writes a number without a field, as in packed lists. */
    void varint(long value) {
        require(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a signed number in zigzag encoding. */
    void zigzag(int value) {
        varint(Integer.toUnsignedLong(value << 1 ^ value >> 31));
    }

    void raw(ProtoBytes content) {
        raw(content.bytes, content.size);
    }

    private void raw(byte[] content, int length) {
        require(length);
        System.arraycopy(content, 0, bytes, size, length);
        size += length;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
