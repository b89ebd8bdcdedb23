package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.store.JdbcComputedStore;

/**
 * Writes what is computed of plan, layers and rules to the database, once for each map and each change of the rules.
 * The first instance writes; the others find it done. Not thread-safe.
 */
final class ComputedLayers {

    private final ReadViews views;
    private final JdbcComputedStore store;
    private final Clock clock;
    private ProjectChecks written;

    ComputedLayers(ReadViews views, JdbcComputedStore store, Clock clock) {
        this.views = views;
        this.store = store;
        this.clock = clock;
    }

    void write() {
        ProjectChecks checks = views.checks();
        if (checks != written) {
            store.put(views.computed(), clock.instant());
            written = checks;
        }
    }
}
