package org.spatialplan.app.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * The connection to a client, with the patience that is left for it. One thread at a time answers it; others ask how long it has waited, and may end it.
 */
final class ClientChannel extends NioChannel {

    private final WaitingClients waiting;
    private volatile boolean busy;
    private volatile boolean counted;
    private volatile boolean ended;
    private volatile long headSince;
    private volatile long patience;
    private volatile long blockedSince;
    private volatile boolean blocking;

    ClientChannel(SocketBufferHandler buffers, WaitingClients waiting) {
        super(buffers);
        this.waiting = waiting;
        this.patience = waiting.pace().patience();
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper socketWrapper) throws IOException {
        super.reset(channel, socketWrapper);
        busy = false;
        ended = false;
        headSince = 0;
        patience = waiting.pace().patience();
    }

    /** A thread attends to the connection. */
    void attended() {
        goOn();
        busy = true;
    }

    /** No thread does any more. @param midHead whether the head of a request has come in part */
    void unattended(boolean midHead) {
        goOn();
        headSince = !midHead ? 0 : headSince == 0 ? System.nanoTime() : headSince;
        busy = false;
    }

    /** The head of a request is there. @param counted among the served requests, which it leaves while it waits */
    void begin(boolean counted) {
        this.counted = counted;
        headSince = 0;
        patience = waiting.pace().patience();
    }

    /** Whether the request leaves the served ones by this: by nobody twice. */
    boolean leave() {
        goOn();
        boolean left = counted;
        counted = false;
        return left;
    }

    boolean isCounted() {
        return counted;
    }

    /** @param most nanoseconds that it may be waited for from now on */
    void hurry(long most) {
        patience = Math.min(patience, most);
    }

    /** Whether a thread attends to it, or it is being answered. */
    boolean isBusy() {
        return busy;
    }

    /** When its unfinished head began, of {@link System#nanoTime}; 0 if there is none. */
    long headSince() {
        return headSince;
    }

    /** @param blocking whether reading waits where nothing has come */
    void reading(boolean blocking) {
        this.blocking = blocking;
        if (!blocking) {
            goOn();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        goOn();
        int read = super.read(target);
        if (blocking) {
            account(read, true);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        goOn();
        int written = super.write(source);
        account(written, source.hasRemaining());
        return written;
    }

    /** The thread that asked waits next if nothing moved. */
    private void account(int moved, boolean more) {
        if (moved > 0) {
            patience = waiting.pace().after(patience, moved);
        } else if (moved == 0 && more) {
            blockedSince = System.nanoTime();
            waiting.enter(this, counted);
        }
    }

    private void goOn() {
        if (blockedSince != 0) {
            patience = patienceLeft();
            blockedSince = 0;
            counted &= !ended; // it only has to be told so
            waiting.leave(this, counted);
        }
    }

    /** In nanoseconds, none or less if it is used up. */
    long patienceLeft() {
        long since = blockedSince;
        return since == 0 ? patience : patience - (System.nanoTime() - since);
    }

    /** Whether it was ended while it was waited for. */
    boolean isEnded() {
        return ended;
    }

    /** Ends a client that is waited for: whoever reads finds the end of the stream; what is written fails if that is what waits. */
    void end() {
        ended = true;
        try {
            if (blocking) {
                getIOChannel().shutdownInput();
            } else {
                getIOChannel().shutdownOutput();
            }
        } catch (IOException e) {
            // it has gone by itself
        }
    }

    /** Closes a connection on which nothing is being answered. */
    void dismiss() {
        try {
            getIOChannel().shutdownInput();
        } catch (IOException e) {
            // it has gone by itself
        }
    }
}
