package org.spatialplan.submission.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A buffered stream that counts the bytes that were read from it. One thread reads; any thread may query the count. It never
 * says how many bytes are waiting: decoders ask that each time they read, and a file answers with three calls of the system.
 */
final class CountedStream extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private volatile long taken;

    CountedStream(InputStream in) {
        super(new BufferedInputStream(in, BUFFER));
    }

    /** The number of bytes that were read so far. */
    long taken() {
        return taken;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int found = super.read(bytes, from, most);
        count(Math.max(0, found));
        return found;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count(skipped);
        return skipped;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Counts bytes. Only the reading thread calls it. */
    private void count(long more) {
        taken = taken + more;
    }
}
