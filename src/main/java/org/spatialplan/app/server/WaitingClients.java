package org.spatialplan.app.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The clients for which a thread waits: for more of a body, or for room to send more of an answer. Each has a patience that
 * waiting uses up and bytes restore; who has used it up is ended. If too many wait, the one with the least left goes first, so that
 * many slow ones cannot keep out one that is not. Thread-safe.
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

    /** @param counted whether it counts among the served requests, which it does not while it waits */
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

    /** To be called a few times a second. */
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

    public int now() {
        return waiting.size();
    }

    public long ended() {
        return ended.sum();
    }
}
