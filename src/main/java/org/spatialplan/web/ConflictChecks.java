package org.spatialplan.web;

import java.util.function.Supplier;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The verdicts on the plan's own projects, computed once for each map. Thread-safe. */
@Component
public class ConflictChecks {

    private final Supplier<PlanMap> maps;

    /** A race computes the same verdicts twice, which harms nobody. */
    private volatile ProjectChecks latest;

    /** The first verdicts are ready before the port opens. */
    ConflictChecks(Supplier<PlanMap> maps) {
        this.maps = maps;
        of(maps.get());
    }

    ProjectChecks of(PlanMap map) {
        ProjectChecks known = latest;
        if (known == null || known.map() != map) {
            known = ProjectChecks.of(map);
            latest = known;
        }
        return known;
    }

    /** On the current map. */
    public ProjectChecks current() {
        return of(maps.get());
    }
}
