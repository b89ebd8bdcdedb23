package org.spatialplan.format.parquet;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages with Zstandard in plain Java: the library's own codecs need Hadoop. Not thread-safe. */
final class ZstdPages implements BytesInputCompressor {

    private final ZstdCompressor zstd = new ZstdCompressor();

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(page);
        byte[] plain = page.toByteArray();
        byte[] compressed = new byte[zstd.maxCompressedLength(plain.length)];
        int length = zstd.compress(plain, 0, plain.length, compressed, 0, compressed.length);
        return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        // holds nothing
    }
}
