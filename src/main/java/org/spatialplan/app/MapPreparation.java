package org.spatialplan.app;

import java.time.Duration;
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
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.query.PlanMap;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.ComputedIndicators;
import org.spatialplan.web.ConflictChecks;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Computes what readers of a map ask for before the map is served: verdicts, tables, and what pictures and tiles are drawn from.
 * The first map is served at once, and computed beside that; a request for a verdict that is not there yet waits for that one only. Verdicts
 * by rules that come into force at midnight are computed some minutes before. One thread of its own does all that, outside the limits of a request.
 */
@Component
final class MapPreparation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MapPreparation.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration MAX_TIME = Duration.ofHours(1);

    private final LiveMap live;
    private final ConflictChecks checks;
    private final FeatureCatalogue catalogue;
    private final PortrayedLayers pictures;
    private final Tiles tiles;
    private final ComputedIndicators indicators;
    /** A context that is stopped may be started again, with another worker. */
    private volatile ScheduledExecutorService worker;

    private volatile boolean running;
    /** The newest verdicts that were made ready, or should have been. Of the worker's thread. */
    private ProjectChecks prepared;

    /** How many looks ago another map was served. Of the worker's thread. */
    private int looks;

    MapPreparation(
            LiveMap live,
            ConflictChecks checks,
            FeatureCatalogue catalogue,
            PortrayedLayers pictures,
            Tiles tiles,
            ComputedIndicators indicators) {
        this.live = live;
        this.checks = checks;
        this.catalogue = catalogue;
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
    void ready(PlanMap coming) {
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
        prepared = checks.ahead(map, ahead);
        prepared.computeAll();
        looks = 0;
        for (FeatureTable table : catalogue.prepare(prepared)) {
            FeatureTable served = catalogue.find(table.type().id()).orElse(table);
            pictures.prepare(table, served);
            tiles.prepare(table, served);
        }
    }

    /** Requests that began on a former map are over by the second look. */
    private void look() {
        if (checks.ahead(live.get(), AHEAD) != prepared) {
            prepare(live.get(), AHEAD);
        } else if (++looks == 2) {
            tiles.forgetFormer();
        }
    }

    /** A defect here must not keep a version from being served. A stop ends the work. */
    private void logged(Runnable work) {
        try {
            WorkLimit.within(MAX_TIME.toNanos(), Long.MAX_VALUE, () -> !running, () -> {
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
