package org.spatialplan.app.server;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.SlowBodyException;
import org.spatialplan.web.problem.TooLargeException;

/**
 * The body of a request for all its readers: servlets, the parser of forms, or none, if it is discarded. Used by one
 * thread at a time.
 */
final class BodyFromClient implements InputBuffer {

    private final Request request;
    private final InputBuffer body;
    private ClientChannel client;
    private long most;
    private long read;

    BodyFromClient(Request request) {
        this.request = request;
        this.body = request.getInputBuffer();
    }

    /** Begins a request. */
    void begin(ClientChannel from) {
        client = from;
        most = Long.MAX_VALUE;
        read = 0;
    }

    ClientChannel client() {
        return client;
    }

    /**
     * Limits the body.
     *
     * @param bytes a larger body is refused
     */
    void limit(long bytes) {
        most = bytes;
    }

    /**
     * Reads bytes.
     *
     * @throws SlowBodyException if the client was ended because it was too slow
     * @throws TooLargeException if the body exceeds the limit
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        client.reading(true);
        try {
            int count = body.doRead(handler);
            read += Math.max(0, count);
            if (read > most) {
                throw TooLargeException.inAnyWay(Messages.of("app.body-too-large", most));
            }
            return count;
        } catch (SocketTimeoutException e) {
            throw new SlowBodyException();
        } catch (EOFException e) {
            if (client.isEnded()) {
                throw new SlowBodyException();
            }
            throw e;
        } finally {
            client.reading(false);
        }
    }

    /**
     * Discards the rest, once the answer is sent. What then is left ends with the connection: to end it before the answer
     * is whole would cut the answer off, too.
     *
     * @param bytes the most that is read
     * @param wait the longest wait for more, in nanoseconds; bytes that come restore it
     * @param time nanoseconds in all
     */
    void throwAway(long bytes, long wait, long time) {
        client.hurry(wait);
        limit(read + bytes);
        long end = System.nanoTime() + time;
        try {
            ApplicationBufferHandler nowhere = new Nowhere();
            while (System.nanoTime() - end < 0) {
                if (doRead(nowhere) < 0) {
                    return;
                }
            }
        } catch (IOException | CodedException e) {
            // the client sends too slowly, or for ever
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Receives bytes and ignores them. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is added to it
        }
    }
}
