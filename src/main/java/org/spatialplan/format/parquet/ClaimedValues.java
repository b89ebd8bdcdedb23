package org.spatialplan.format.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Checks what a page claims of its levels and values before the library allocates it. Stateless and thread-safe. */
final class ClaimedValues {

    private ClaimedValues() {}

    /** The number of bits of a level. */
    static int width(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /**
     * Skips levels, which begin with their length.
     *
     * @param most the highest level; there are none if it is 0
     * @param count number of levels that are read
     * @throws IOException if they claim more
     */
    static void skipLevels(ByteBuffer page, int most, Encoding encoding, int count) throws IOException {
        if (most == 0) {
            return;
        }
        if (encoding != Encoding.RLE) {
            throw new IOException("levels are encoded by " + encoding);
        }
        int length = page.remaining() < Integer.BYTES ? -1 : page.getInt();
        if (length < 0 || length > page.remaining()) {
            throw new IOException("levels of " + length + " bytes");
        }
        RunLengths.require(page.slice(page.position(), length), width(most), count);
        page.position(page.position() + length);
    }

    /**
     * Checks values.
     *
     * @throws IOException if they claim more than there are, or are encoded in a way that cannot be checked
     */
    static void require(ByteBuffer data, Encoding encoding, PrimitiveType type, int count) throws IOException {
        if (encoding == null) {
            throw new IOException("an encoding that is missing");
        }
        switch (encoding) {
            case PLAIN, BYTE_STREAM_SPLIT -> {}
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
                if (data.hasRemaining()) {
                    int width = data.get();
                    RunLengths.require(data, width, count);
                }
            }
            case RLE -> {
                if (type.getPrimitiveTypeName() != PrimitiveTypeName.BOOLEAN) {
                    throw new IOException("values are encoded by " + encoding);
                }
                skipLevels(data, 1, encoding, count);
            }
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> RunLengths.requireDeltas(data, count);
            default -> throw new IOException("values are encoded by " + encoding);
        }
    }
}
