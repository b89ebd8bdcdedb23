package org.spatialplan.format.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.spatialplan.geo.WorkLimit;

/** Bytes that end with an error where they become too many. What is too many is its subclass's. Used by one thread. */
public abstract class BoundedStream extends FilterInputStream {

    protected BoundedStream(InputStream bytes) {
        super(bytes);
    }

    /**
     * Counts bytes that were read.
     *
     * @param more their number, from 0
     * @throws IOException if they are too many
     */
    protected abstract void count(int more) throws IOException;

    @Override
    public final int read() throws IOException {
        int next = super.read();
        taken(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public final int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        taken(Math.max(0, read));
        return read;
    }

    private void taken(int more) throws IOException {
        WorkLimit.ask();
        count(more);
    }
}
