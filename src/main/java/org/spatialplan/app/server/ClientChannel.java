package org.spatialplan.app.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection to a client, with the patience that is left for it. One thread at a time answers it; other threads ask
 * how long it has waited, and may end it.
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

    /** Marks that a thread attends to the connection. */
    void attended() {
        resume();
        busy = true;
    }

    /**
     * Marks that no thread attends to it.
     *
     * @param midHead whether part of a request's head has come
     */
    void unattended(boolean midHead) {
        resume();
        headSince = !midHead ? 0 : headSince == 0 ? System.nanoTime() : headSince;
        busy = false;
    }

    /**
     * Begins a request whose head is complete.
     *
     * @param counted whether it counts among the served requests, which it leaves while it waits
     */
    void begin(boolean counted) {
        this.counted = counted;
        headSince = 0;
        patience = waiting.pace().patience();
    }

    /** Leaves the served requests; returns false if it has left them already. */
    boolean leave() {
        resume();
        boolean left = counted;
        counted = false;
        return left;
    }

    boolean isCounted() {
        return counted;
    }

    /**
     * Shortens the patience.
     *
     * @param most nanoseconds to wait from now on
     */
    void hurry(long most) {
        patience = Math.min(patience, most);
    }

    /** Tests whether a thread attends to it, or it is being answered. */
    boolean isBusy() {
        return busy;
    }

    /** Returns when its unfinished head began, by {@link System#nanoTime}; 0 if there is none. */
    long headSince() {
        return headSince;
    }

    /**
     * Begins a read.
     *
     * @param blocking whether reading waits where nothing has come
     */
    void reading(boolean blocking) {
        this.blocking = blocking;
        if (!blocking) {
            resume();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        resume();
        int read = super.read(target);
        if (blocking) {
            account(read, true);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        resume();
        int written = super.write(source);
        account(written, source.hasRemaining());
        return written;
    }

    /** Accounts moved bytes; the thread waits next if nothing moved. */
    private void account(int moved, boolean more) {
        if (moved > 0) {
            patience = waiting.pace().after(patience, moved);
        } else if (moved == 0 && more) {
            blockedSince = System.nanoTime();
            waiting.enter(this, counted);
        }
    }

    private void resume() {
        if (blockedSince != 0) {
            patience = patienceLeft();
            blockedSince = 0;
            counted &= !ended; // it only has to hear of it
            waiting.leave(this, counted);
        }
    }

    /** Returns the patience in nanoseconds, 0 or negative if it is used up. */
    long patienceLeft() {
        long since = blockedSince;
        return since == 0 ? patience : patience - (System.nanoTime() - since);
    }

    /** Tests whether it was ended while it waited. */
    boolean isEnded() {
        return ended;
    }

    /** Ends a waiting client: a reader finds the end of the stream; a writer that waits fails. */
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

    /** Closes a connection without a request. */
    void dismiss() {
        try {
            getIOChannel().shutdownInput();
        } catch (IOException e) {
            // it has gone by itself
        }
    }
}
