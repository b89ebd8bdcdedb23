package org.spatialplan.app.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.spatialplan.app.server.ServedRequests;
import org.spatialplan.app.server.WaitingClients;
import org.springframework.stereotype.Component;

/** Measures connections and requests in the web server. */
@Component
class ServerFigures implements MeterBinder {

    private final ServedRequests served;
    private final WaitingClients waiting;

    ServerFigures(ServedRequests served, WaitingClients waiting) {
        this.served = served;
        this.waiting = waiting;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("spatialplan.requests.served", served, ServedRequests::now)
                .description("Requests that are being answered")
                .register(registry);
        Gauge.builder("spatialplan.clients.waiting", waiting, WaitingClients::now)
                .description("Clients that are slow to send a body or to take an answer")
                .register(registry);
        FunctionCounter.builder("spatialplan.requests.refused", served, ServedRequests::refused)
                .description("Requests for which there was no room")
                .register(registry);
        FunctionCounter.builder("spatialplan.clients.ended", waiting, WaitingClients::ended)
                .description("Clients that were too slow")
                .register(registry);
    }
}
