package org.spatialplan.app.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.spatialplan.app.LiveMap;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** Measures size, version and age of each current layer, as anybody sees it: figures tell nothing of secret layers. */
@Component
class LayerFigures implements MeterBinder {

    private final Supplier<PlanMap> maps;
    private final Clock clock;

    LayerFigures(LiveMap live, Clock clock) {
        this.maps = live::open;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        maps.get().catalogue().layers().forEach(layer -> bind(layer.id(), registry));
    }

    private void bind(String layer, MeterRegistry registry) {
        gauge("features", null, layer, "Features in the index", index -> index.size()
                        .features())
                .register(registry);
        gauge("vertices", null, layer, "Vertices in the index", index -> index.size()
                        .vertices())
                .register(registry);
        gauge("index", "bytes", layer, "Memory of coordinates and search trees, estimated", index -> index.size()
                        .bytes())
                .register(registry);
        gauge("version", null, layer, "Number of the current version", index -> index.info()
                        .number())
                .register(registry);
        gauge("age", "seconds", layer, "Since the current version was added", this::age)
                .register(registry);
    }

    /** Returns the age in seconds; 0 if the clock was set back since. */
    private double age(LayerIndex index) {
        return Math.max(
                0, Duration.between(index.info().addedAt(), clock.instant()).toSeconds());
    }

    /** Makes a gauge that asks the current map, because an import makes a new one. */
    private Gauge.Builder<?> gauge(
            String name, String unit, String layer, String description, ToDoubleFunction<LayerIndex> figure) {
        return Gauge.builder("spatialplan.layer." + name, maps, current -> current.get()
                        .findLayer(layer)
                        .map(figure::applyAsDouble)
                        .orElse(Double.NaN))
                .baseUnit(unit)
                .tag("layer", layer)
                .description(description)
                .strongReference(true);
    }
}
