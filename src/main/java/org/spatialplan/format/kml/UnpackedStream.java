package org.spatialplan.format.kml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** The bytes of a member of a zip, which ends with an exception if it unpacks to suspiciously many. Used by one thread. */
final class UnpackedStream extends FilterInputStream {

    /** The largest size as a multiple of the packed size. */
    private static final int TIMES_PACKED = 200;

    private static final long SMALL_BYTES = 10 << 20;

    private final String name;
    private final long most;
    private long taken;

    UnpackedStream(String name, InputStream bytes, long packed) {
        super(bytes);
        this.name = name;
        this.most = packed * TIMES_PACKED + SMALL_BYTES;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        taken += more;
        if (taken > most) {
            throw new DataFileException(name, 0, Messages.of("format.unpacks-more-than-bytes", name, most));
        }
    }
}
