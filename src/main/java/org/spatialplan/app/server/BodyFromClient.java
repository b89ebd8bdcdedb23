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

/** The body of a request, whoever reads it: servlets, the parser of forms, or nobody, so that it is thrown away. Of one thread at a time. */
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

    /** A request begins. */
    void begin(ClientChannel from) {
        client = from;
        most = Long.MAX_VALUE;
        read = 0;
    }

    ClientChannel client() {
        return client;
    }

    /** @param bytes more than these are refused */
    void limit(long bytes) {
        most = bytes;
    }

    /**
     * @throws SlowBodyException if the client was ended because it was too slow
     * @throws TooLargeException if more comes than is taken here
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        client.reading(true);
        try {
            int count = body.doRead(handler);
            read += Math.max(0, count);
            if (read > most) {
                throw giveUp(TooLargeException.inAnyWay(Messages.of("app.body-too-large", most)));
            }
            return count;
        } catch (SocketTimeoutException e) {
            throw giveUp(new SlowBodyException());
        } catch (EOFException e) {
            if (client.isEnded()) {
                throw giveUp(new SlowBodyException());
            }
            throw e;
        } finally {
            client.reading(false);
        }
    }

    /** What is still to come is not read; the connection ends with the answer. */
    private RuntimeException giveUp(RuntimeException why) {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return why;
    }

    /** @param nanos that may be waited for it in all  @return whether it was read to its end */
    boolean throwAway(long bytes, long nanos) {
        client.hurry(nanos);
        limit(read + bytes);
        try {
            ApplicationBufferHandler nowhere = new Nowhere();
            int count = 0;
            while (count >= 0) {
                count = doRead(nowhere);
            }
            return true;
        } catch (IOException | CodedException e) {
            return false;
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Looks at nothing; readers lay down here what they have read. */
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
