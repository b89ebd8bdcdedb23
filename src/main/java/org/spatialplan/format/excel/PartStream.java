package org.spatialplan.format.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/** The unpacked bytes of a part of a workbook, limited in all and for each piece of XML. Used by one thread. */
final class PartStream extends FilterInputStream {

    /** The largest number of unpacked bytes of one part: a sheet of ten million cells. */
    private static final long MAX_BYTES = 1L << 30;

    /** The largest number of bytes without the end of a tag or a text: a cell has up to 32,767 characters. */
    private static final long MAX_PIECE = 4 << 20;

    private long taken;
    private long movedOn;

    PartStream(InputStream in) {
        super(in);
    }

    /** Says that the parser came to the end of a piece. */
    void moveOn() {
        movedOn = taken;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws BrokenWorkbookException {
        WorkLimit.ask();
        taken += more;
        if (taken > MAX_BYTES) {
            throw new BrokenWorkbookException(Messages.of("format.excel.unpacks-too-much", MAX_BYTES >> 20));
        }
        if (taken - movedOn > MAX_PIECE) {
            throw new BrokenWorkbookException(Messages.of("format.excel.piece-too-long", MAX_PIECE >> 20));
        }
    }
}
