package org.spatialplan.app.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.spatialplan.ogc.drawing.DrawingListener;
import org.springframework.stereotype.Component;

/** Measures how long maps and tiles wait for their turn, and are drawn. Thread-safe. */
@Component
class DrawingFigures implements DrawingListener {

    private final Timer waiting;
    private final Timer drawing;

    DrawingFigures(MeterRegistry registry) {
        waiting = Timer.builder("spatialplan.drawing.wait")
                .description("Maps and tiles: until their turn came")
                .register(registry);
        drawing = Timer.builder("spatialplan.drawing")
                .description("Maps and tiles drawn")
                .register(registry);
    }

    @Override
    public void drawn(long waited, long drew) {
        waiting.record(waited, TimeUnit.NANOSECONDS);
        drawing.record(drew, TimeUnit.NANOSECONDS);
    }
}
