package org.spatialplan.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * The verdicts on the plan's own projects, computed once for each map. Those of the map before are kept, for requests that
 * still look at it. Thread-safe.
 */
@Component
public class ConflictChecks {

    private final Supplier<PlanMap> maps;

    /** A race computes the same verdicts twice, which harms nobody. */
    private volatile List<ProjectChecks> latest = List.of();

    /** The first verdicts are ready before the port opens. */
    ConflictChecks(Supplier<PlanMap> maps) {
        this.maps = maps;
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

    /** On the current map. */
    public ProjectChecks current() {
        return of(maps.get());
    }
}
