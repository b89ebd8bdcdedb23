package org.spatialplan.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.ogc.drawing.PortrayedTables;
import org.spatialplan.query.PlanMap;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.ComputedIndicators;
import org.spatialplan.web.ConflictChecks;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Computes what readers of a map ask for before the map is served: verdicts, tables, and what pictures and tiles are drawn from.
 * The first map is served at once, and computed beside that; who asks for a verdict that is not there yet waits for that one only. Rules
 * that come into force at midnight are computed some minutes before. All of it by one thread of its own, outside the limits of a request.
 */
@Component
final class MapPreparation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MapPreparation.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final LiveMap live;
    private final ConflictChecks checks;
    private final FeatureCatalogue catalogue;
    private final VectorCatalogue vectors;
    private final PortrayedTables pictures;
    private final Tiles tiles;
    private final ComputedIndicators indicators;
    /** Of one start; a context that is stopped may be started again. */
    private volatile ScheduledExecutorService worker;

    private volatile boolean running;
    /** How many looks ago another map was served. */
    private int looks;

    MapPreparation(
            LiveMap live,
            ConflictChecks checks,
            FeatureCatalogue catalogue,
            VectorCatalogue vectors,
            PortrayedTables pictures,
            Tiles tiles,
            ComputedIndicators indicators) {
        this.live = live;
        this.checks = checks;
        this.catalogue = catalogue;
        this.vectors = vectors;
        this.pictures = pictures;
        this.tiles = tiles;
        this.indicators = indicators;
    }

    @Override
    public void start() {
        running = true;
        worker = Executors.newSingleThreadScheduledExecutor(MapPreparation::thread);
        live.readyBefore(this::ready);
        worker.execute(() -> logged(() -> prepareAll(live.get())));
        worker.scheduleWithFixedDelay(
                () -> logged(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "maps-made-ready");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow().stream()
                .filter(Future.class::isInstance)
                .map(Future.class::cast)
                .forEach(waiting -> waiting.cancel(false));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Waits until a map that is to be served is ready, or cannot be made ready: then its readers wait. */
    private void ready(PlanMap coming) {
        try {
            worker.submit(() -> logged(() -> prepare(coming, Duration.ZERO))).get();
            worker.execute(() -> logged(() -> indicators.prepare(coming)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | CancellationException e) {
            // the service stops
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepareAll(PlanMap map) {
        prepare(map, Duration.ZERO);
        indicators.prepare(map);
    }

    private void prepare(PlanMap map, Duration ahead) {
        List<FeatureTable> tables = catalogue.prepare(checks.prepare(map, ahead));
        looks = 0;
        for (FeatureTable table : tables) {
            catalogue.find(table.type().id()).ifPresent(served -> pictures.prepare(table, served));
        }
        tiles.prepare(tables);
    }

    /** Requests that began on a former map are over by the second look. */
    private void look() {
        if (checks.isComing(AHEAD)) {
            prepare(live.get(), AHEAD);
        } else if (++looks == 2) {
            checks.forgetFormer();
            catalogue.forgetFormer();
            tiles.forgetFormer();
            vectors.prepare();
        }
    }

    /** A defect here must not keep a version from being served. A stop ends the work. */
    private void logged(Runnable work) {
        try {
            WorkLimit.within(LONGEST.toNanos(), Long.MAX_VALUE, () -> !running, () -> {
                work.run();
                return null;
            });
        } catch (WorkCancelledException e) {
            LOG.debug("The service stops", e);
        } catch (RuntimeException | Error e) {
            LOG.error("What readers ask for could not be computed before", e);
        }
    }
}
