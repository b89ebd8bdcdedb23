package org.spatialplan.app.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The clients for which a thread waits: for more of a body, or for room to send more of an answer. Each has a patience
 * that waiting uses up and bytes restore; a client without patience is ended. If too many wait, the one with the least
 * patience is ended first, so that many slow clients cannot exclude a fast one. Thread-safe.
 */
public final class WaitingClients {

    private final Pace pace;
    private final int most;
    private final ServedRequests served;
    private final Set<ClientChannel> waiting = ConcurrentHashMap.newKeySet();
    private final LongAdder ended = new LongAdder();

    WaitingClients(Pace pace, int most, ServedRequests served) {
        this.pace = pace;
        this.most = most;
        this.served = served;
    }

    Pace pace() {
        return pace;
    }

    /**
     * Adds a client.
     *
     * @param counted whether it counts among the served requests, which it does not while it waits
     */
    void enter(ClientChannel client, boolean counted) {
        if (counted) {
            served.leave();
        }
        waiting.add(client);
        if (waiting.size() > most) {
            endSlowest();
        }
    }

    void leave(ClientChannel client, boolean counted) {
        waiting.remove(client);
        if (counted) {
            served.enterAgain();
        }
    }

    private void endSlowest() {
        ClientChannel slowest = null;
        long least = Long.MAX_VALUE;
        for (ClientChannel client : waiting) {
            long left = client.patienceLeft();
            if (!client.isEnded() && left < least) {
                slowest = client;
                least = left;
            }
        }
        end(slowest);
    }

    /** Ends slow clients. Call it a few times a second. */
    void endSlow() {
        for (ClientChannel client : waiting) {
            if (!client.isEnded() && client.patienceLeft() <= 0) {
                end(client);
            }
        }
    }

    private void end(ClientChannel client) {
        if (client != null) {
            ended.increment();
            client.end();
        }
    }

    /** Returns the number of waiting clients. */
    public int now() {
        return waiting.size();
    }

    /** Returns the number of ended clients. */
    public long ended() {
        return ended.sum();
    }
}
