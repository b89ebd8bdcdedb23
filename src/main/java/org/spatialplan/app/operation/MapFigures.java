package org.spatialplan.app.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.tile.TileCache;
import org.springframework.stereotype.Component;

/** Measures the queue of drawings, and the work that the cache of tiles saves. */
@Component
class MapFigures implements MeterBinder {

    private final TileCache tiles;
    private final DrawingLimiter turns;

    MapFigures(TileCache tiles, DrawingLimiter turns) {
        this.tiles = tiles;
        this.turns = turns;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("spatialplan.drawings.waiting", turns, DrawingLimiter::waiting)
                .description("Drawings that wait for a processor")
                .register(registry);
        Gauge.builder("spatialplan.tiles.kept", tiles, TileCache::size)
                .description("Tiles in the cache")
                .register(registry);
        count("hit", cache -> cache.figures().hits(), registry);
        count("miss", cache -> cache.figures().misses(), registry);
        FunctionCounter.builder("spatialplan.tiles.evicted", tiles, cache -> cache.figures()
                        .evictions())
                .description("Tiles that made room for others")
                .register(registry);
    }

    private void count(String result, ToDoubleFunction<TileCache> figure, MeterRegistry registry) {
        FunctionCounter.builder("spatialplan.tiles.asked", tiles, figure)
                .description("Tiles asked of the cache")
                .tag("result", result)
                .register(registry);
    }
}
