package org.spatialplan.format.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Checks encoded numbers before the library reads them, which allocates what the first bytes claim. Stateless and
 * thread-safe.
 */
final class RunLengths {

    private static final int MAX_WIDTH = 32;
    private static final int GROUP = 8;
    private static final int MAX_BLOCK = 1 << 16;
    /** Some writers fill up their last groups. */
    private static final int MAX_SPARE = 64;

    private RunLengths() {}

    /**
     * Checks the hybrid of runs and packed groups (RLE).
     *
     * @param values number of values that are read
     * @throws IOException if a group claims more values than there are
     */
    static void require(ByteBuffer runs, int width, int values) throws IOException {
        if (width < 0 || width > MAX_WIDTH) {
            throw new IOException("numbers of " + width + " bits");
        }
        long left = values;
        while (left > 0 && runs.hasRemaining()) {
            long header = varint(runs);
            if ((header & 1) == 0) {
                left -= header >>> 1;
                skip(runs, (width + GROUP - 1) / GROUP);
            } else {
                long groups = header >>> 1;
                if (groups > (left + GROUP - 1) / GROUP + MAX_SPARE) {
                    throw new IOException("a group of numbers that is too long");
                }
                left -= groups * GROUP;
                skip(runs, groups * width);
            }
        }
    }

    /**
     * Checks the head of differences (DELTA_BINARY_PACKED).
     *
     * @throws IOException if it claims more values than there are
     */
    static void requireDeltas(ByteBuffer deltas, int values) throws IOException {
        long block = varint(deltas);
        long parts = varint(deltas);
        long count = varint(deltas);
        if (block < 1 || block > MAX_BLOCK || parts < 1 || parts > block || count > values) {
            throw new IOException("differences of " + count + " numbers in blocks of " + block);
        }
    }

    /** Skips bytes. The last group of a page may be cut off. */
    private static void skip(ByteBuffer bytes, long count) {
        bytes.position((int) Math.min(bytes.limit(), bytes.position() + count));
    }

    private static long varint(ByteBuffer bytes) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE && bytes.hasRemaining(); shift += 7) {
            int next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number that does not end");
    }
}
