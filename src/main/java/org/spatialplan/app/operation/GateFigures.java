package org.spatialplan.app.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.spatialplan.web.gate.Gate;
import org.springframework.stereotype.Component;

/** Measures the queue of checks, and the memory that requests hold. */
@Component
class GateFigures implements MeterBinder {

    private final Gate gate;

    GateFigures(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("spatialplan.checks.waiting", gate, Gate::waiting)
                .description("Requests with geometry that wait for their turn")
                .register(registry);
        Gauge.builder("spatialplan.requests.held", gate, Gate::heldBytes)
                .description("Bodies and answers of such requests in memory")
                .baseUnit("bytes")
                .register(registry);
    }
}
