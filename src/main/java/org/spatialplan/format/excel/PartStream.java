package org.spatialplan.format.excel;

import java.io.InputStream;
import org.spatialplan.format.read.BoundedStream;
import org.spatialplan.text.Messages;

/** The unpacked bytes of a part of a workbook, limited in all and for each piece of XML. Used by one thread. */
final class PartStream extends BoundedStream {

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
    protected void count(int more) throws BrokenWorkbookException {
        taken += more;
        if (taken > MAX_BYTES) {
            throw new BrokenWorkbookException(Messages.of("format.excel.unpacks-too-much", MAX_BYTES >> 20));
        }
        if (taken - movedOn > MAX_PIECE) {
            throw new BrokenWorkbookException(Messages.of("format.excel.piece-too-long", MAX_PIECE >> 20));
        }
    }
}
