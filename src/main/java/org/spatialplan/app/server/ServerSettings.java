package org.spatialplan.app.server;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of the web server.
 *
 * @param connections largest number of open connections; null for as many as a quarter of the heap holds
 * @param requests largest number of requests in progress, without those that wait for their clients; null for as many
 *     as the processors can answer in a short time
 */
@ConfigurationProperties("spatialplan.server")
public record ServerSettings(Integer connections, Integer requests) {

    /** The memory of a connection before its request is complete, mainly 64 KB for its head. */
    private static final int BYTES_PER_CONNECTION = 100_000;

    private static final int SHARE_OF_HEAP = 4;
    private static final int MIN_CONNECTIONS = 200;
    private static final int MAX_CONNECTIONS = 8192;

    private static final int MIN_REQUESTS = 48;
    private static final int REQUESTS_PER_PROCESSOR = 16;

    /** Clients whose slow bodies and answers occupy a thread each. */
    private static final int WAITING = 64;

    /** Threads for work without a turn: probes, refusals, the beginnings of requests. */
    private static final int SPARE_THREADS = 32;

    /**
     * Returns the number of connections.
     *
     * @param heap the largest heap in bytes
     */
    int connectionsFor(long heap) {
        return connections != null
                ? connections
                : (int) Math.max(
                        MIN_CONNECTIONS, Math.min(MAX_CONNECTIONS, heap / SHARE_OF_HEAP / BYTES_PER_CONNECTION));
    }

    int requestsFor(int processors) {
        return requests != null ? requests : Math.max(MIN_REQUESTS, REQUESTS_PER_PROCESSOR * processors);
    }

    int waiting() {
        return WAITING;
    }

    int threadsFor(int processors) {
        return requestsFor(processors) + waiting() + SPARE_THREADS;
    }
}
