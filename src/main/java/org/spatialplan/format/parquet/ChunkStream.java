package org.spatialplan.format.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of one column in one group of rows. Many are read side by side, so that each keeps its own place. */
final class ChunkStream {

    private static final int BUFFER = 1 << 12;

    private final FileChannel channel;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    /** The place in the file behind the buffer. */
    private long position;

    ChunkStream(FileChannel channel, long begin, long length) {
        this.channel = channel;
        this.position = begin;
        this.end = begin + length;
    }

    /** The number of bytes that are left. */
    long left() {
        return end - position + buffer.remaining();
    }

    /** Reads from here byte by byte, as headers are read whose length is not known. */
    InputStream stream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return left() == 0 ? -1 : filled().get() & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left() == 0) {
                    return -1;
                }
                int count = Math.min(length, filled().remaining());
                buffer.get(into, offset, count);
                return count;
            }
        };
    }

    /**
     * Takes the next bytes.
     *
     * @throws IOException if there are fewer
     */
    byte[] take(int length) throws IOException {
        if (length > left()) {
            throw new IOException("it ends too early");
        }
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, buffer.remaining());
        buffer.get(bytes, 0, buffered);
        fill(ByteBuffer.wrap(bytes, buffered, length - buffered));
        return bytes;
    }

    private ByteBuffer filled() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear().limit((int) Math.min(BUFFER, end - position));
            fill(buffer);
            buffer.flip();
        }
        return buffer;
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, position);
            if (count < 0) {
                throw new IOException("it ends too early");
            }
            position += count;
        }
    }
}
