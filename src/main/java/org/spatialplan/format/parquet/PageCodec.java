package org.spatialplan.format.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;

/** Unpacks pages in plain Java. The length is known beforehand and never exceeded. Not thread-safe. */
interface PageCodec {

    /**
     * Unpacks a page.
     *
     * @param length of the unpacked page
     * @throws IOException if it has another length or is broken
     */
    byte[] unpack(byte[] packed, int length) throws IOException;

    /** Finds the codec; empty for those that need machine code. */
    static Optional<PageCodec> of(CompressionCodec codec) {
        return switch (codec) {
            case UNCOMPRESSED ->
                Optional.of((packed, length) -> {
                    requireLength(packed.length, length);
                    return packed;
                });
            case ZSTD -> Optional.of(of(new ZstdDecompressor()));
            case SNAPPY -> Optional.of(of(new SnappyDecompressor()));
            case LZ4_RAW -> Optional.of(of(new Lz4Decompressor()));
            case GZIP -> Optional.of(PageCodec::gunzip);
            default -> Optional.empty();
        };
    }

    private static PageCodec of(Decompressor decompressor) {
        return (packed, length) -> {
            byte[] page = new byte[length];
            try {
                requireLength(decompressor.decompress(packed, 0, packed.length, page, 0, length), length);
            } catch (RuntimeException e) {
                throw new IOException("a page cannot be unpacked: " + e.getMessage(), e);
            }
            return page;
        };
    }

    private static byte[] gunzip(byte[] packed, int length) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] page = stream.readNBytes(length);
            requireLength(page.length, length);
            return page;
        }
    }

    private static void requireLength(int found, int length) throws IOException {
        if (found != length) {
            throw new IOException("a page has " + found + " bytes and should have " + length);
        }
    }
}
