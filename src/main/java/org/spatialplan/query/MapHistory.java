package org.spatialplan.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan's map, now and at any earlier moment: the plan and the layers in the versions of that time. Thread-safe. */
public interface MapHistory {

    /** Returns the map that is served; within one request always the same. */
    PlanMap now();

    /**
     * Finds the map at a moment. Returns the current map if nothing on it is newer, and empty if there was no plan yet.
     *
     * @throws NoMapAtTimeException if the versions of that moment do not fit together
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    Optional<PlanMap> asOf(Instant moment);

    /** Lists the times of changes of the plan or a layer, ascending, from the first moment with a plan. */
    List<Instant> times();
}
