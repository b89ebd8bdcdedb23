package org.spatialplan.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * The verdicts on the plan's own projects, computed once for each map. Those of the map before are kept, for requests that
 * still look at it. Thread-safe.
 */
@Component
public class ConflictChecks implements ChecksHistory {

    private static final int KEPT = 4;

    private final Supplier<PlanMap> maps;
    private final PlanHistory history;
    private final Map<PlanMap, ProjectChecks> past = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanMap, ProjectChecks> eldest) {
            return size() > KEPT;
        }
    };

    /** A race computes the same verdicts twice, which harms nobody. */
    private volatile List<ProjectChecks> latest = List.of();

    /** The first verdicts are ready before the port opens. */
    ConflictChecks(Supplier<PlanMap> maps, PlanHistory history) {
        this.maps = maps;
        this.history = history;
        of(maps.get());
    }

    ProjectChecks of(PlanMap map) {
        List<ProjectChecks> known = latest;
        Optional<ProjectChecks> found =
                known.stream().filter(checks -> checks.map() == map).findFirst();
        return found.orElseGet(() -> {
            ProjectChecks made = ProjectChecks.of(map);
            latest = Stream.concat(Stream.of(made), known.stream()).limit(2).toList();
            return made;
        });
    }

    @Override
    public Optional<ProjectChecks> asOf(Instant moment) {
        return history.asOf(moment).map(this::at);
    }

    @Override
    public List<Instant> times() {
        return history.times();
    }

    /** On the current map or on one of the past. */
    ProjectChecks at(PlanMap map) {
        return map == maps.get() ? of(map) : ofPast(map);
    }

    private synchronized ProjectChecks ofPast(PlanMap map) {
        return past.computeIfAbsent(map, ProjectChecks::of);
    }

    /** On the current map. */
    public ProjectChecks current() {
        return of(maps.get());
    }
}
