package org.spatialplan.format.parquet;

import java.io.InputStream;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TList;
import shaded.parquet.org.apache.thrift.protocol.TProtocolException;
import shaded.parquet.org.apache.thrift.protocol.TStruct;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/**
 * Reads the structures of a Parquet file within bounds. A few bytes may claim a list of millions, or structures within each
 * other without end; the library would allocate and descend as they say. Reads one stream; not thread-safe.
 */
final class BoundedThrift extends TCompactProtocol {

    /** Each takes up to some hundred bytes of memory. */
    private static final int MAX_STRUCTURES = 300_000;

    private static final int MAX_ITEMS = 50_000;
    private static final int MAX_DEPTH = 40;

    private int structures;
    private int depth;

    /**
     * Reads from a stream.
     *
     * @param maxText the longest text in bytes
     */
    BoundedThrift(InputStream in, int maxText) throws TException {
        super(new TIOStreamTransport(in), maxText, MAX_ITEMS);
    }

    @Override
    public TStruct readStructBegin() throws TException {
        if (++structures > MAX_STRUCTURES) {
            throw new TProtocolException(TProtocolException.SIZE_LIMIT, "more than " + MAX_STRUCTURES + " structures");
        }
        descend();
        return super.readStructBegin();
    }

    @Override
    public void readStructEnd() throws TException {
        depth--;
        super.readStructEnd();
    }

    @Override
    public TList readListBegin() throws TException {
        descend();
        return super.readListBegin();
    }

    @Override
    public void readListEnd() throws TException {
        depth--;
        super.readListEnd();
    }

    private void descend() throws TException {
        if (++depth > MAX_DEPTH) {
            throw new TProtocolException(TProtocolException.DEPTH_LIMIT, "nested too deep");
        }
    }
}
