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
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectOverlaps;
import org.spatialplan.query.site.SurroundingsFinder;
import org.spatialplan.query.sum.ProjectSums;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.ComputedIndicators;
import org.spatialplan.web.ConflictChecks;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Computes what readers of a map need before the map becomes current: verdicts, tables, what surroundings of sites are
 * found by, and the input of pictures and tiles. Indicators, overlaps of projects and sums by place follow. The first map is current at once and computed meanwhile; a reader of a missing verdict waits for that one
 * only. Rules that come into force at midnight are computed some minutes before. One thread of its own does the work,
 * outside the limits of requests.
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
    /** Belongs to one start; a stopped context may be started again. */
    private volatile ScheduledExecutorService worker;

    private volatile boolean running;
    /** The newest verdicts that were prepared, or should have been. Used by the worker's thread alone. */
    private ProjectChecks prepared;

    /** The number of looks since another map became current. Used by the worker's thread alone. */
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
        worker.execute(() -> runAndLog(() -> prepareAll(live.maps())));
        worker.scheduleWithFixedDelay(
                () -> runAndLog(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
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

    /**
     * Waits until coming maps are prepared, or cannot be; then their readers wait.
     *
     * @param coming the whole map first
     */
    void ready(List<PlanMap> coming) {
        try {
            worker.submit(() -> runAndLog(() -> prepare(coming, Duration.ZERO))).get();
            worker.execute(() -> runAndLog(() -> coming.forEach(this::prepareRest)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | CancellationException e) {
            // the service stops
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepareAll(List<PlanMap> maps) {
        prepare(maps, Duration.ZERO);
        maps.forEach(this::prepareRest);
    }

    private void prepareRest(PlanMap map) {
        indicators.prepare(map);
        ProjectOverlaps.prepare(map);
        ProjectSums.prepare(map);
    }

    private void prepare(List<PlanMap> maps, Duration ahead) {
        prepared = checks.ahead(maps.get(0), ahead);
        looks = 0;
        maps.forEach(map -> prepare(checks.ahead(map, ahead)));
        maps.forEach(SurroundingsFinder::prepare);
    }

    private void prepare(ProjectChecks verdicts) {
        verdicts.computeAll();
        for (FeatureTable table : catalogue.prepare(verdicts)) {
            FeatureTable served = catalogue.find(table.type().id()).orElse(table);
            pictures.prepare(table, served);
            tiles.prepare(table, served);
        }
    }

    /** Checks for a new map. Requests on a former map are finished by the second look. */
    private void look() {
        if (checks.ahead(live.get(), AHEAD) != prepared) {
            prepare(live.maps(), AHEAD);
        } else if (++looks == 2) {
            tiles.forgetFormer(live.maps().stream()
                    .map(map -> checks.ahead(map, Duration.ZERO))
                    .toList());
        }
    }

    /** Runs work and logs a defect, which must not keep a version from becoming current. A stop ends the work. */
    private void runAndLog(Runnable work) {
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
