package org.spatialplan.app.server;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;

/** HTTP/1.1 with limits. The web server makes it by its name; then it gets its limits and is started. */
public final class BoundedProtocol extends Http11NioProtocol {

    private static final Log LOG = LogFactory.getLog(BoundedProtocol.class);
    private static final int LOOK_EVERY_MILLIS = 100;

    private final BoundedEndpoint endpoint;
    private WaitingClients waiting;
    private ScheduledFuture<?> looks;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /**
     * Sets the limits.
     *
     * @param connections largest number of open connections
     */
    void bound(WaitingClients clients, int connections) {
        waiting = clients;
        endpoint.bound(clients);
        setMaxConnections(connections);
    }

    @Override
    protected Processor createProcessor() {
        return new BoundedProcessor(this, getAdapter());
    }

    @Override
    public void start() throws Exception {
        super.start();
        looks = getUtilityExecutor()
                .scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looks != null) {
            looks.cancel(false);
        }
        super.stop();
    }

    /** Checks the connections. It never throws, because it would not be called again. */
    private void look() {
        try {
            waiting.endSlow();
            IdleConnections.trim(endpoint.getConnections(), getMaxConnections());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("Slow clients could not be looked for", e);
        }
    }
}
