package org.spatialplan.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how much of it was read. Read by one thread, asked by others. */
final class CountedStream extends FilterInputStream {

    private volatile long taken;

    CountedStream(InputStream in) {
        super(in);
    }

    /** Bytes so far. */
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
    public boolean markSupported() {
        return false;
    }

    /** Only the one reading thread adds. */
    private void count(long more) {
        taken = taken + more;
    }
}
