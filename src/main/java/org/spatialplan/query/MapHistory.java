package org.spatialplan.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan on the map, now and at any earlier moment: the plan's version of then on the layers' versions of then. Thread-safe. */
public interface MapHistory {

    /** The map that is served; within one request always the same. */
    PlanMap now();

    /**
     * The map as it was; the one that is served if nothing on it is newer than the moment. Empty if there was no plan yet.
     *
     * @throws NoMapThenException if the versions of that moment do not fit together
     * @throws org.spatialplan.layer.StoreUnavailableException if they are in a database that cannot be reached now
     */
    Optional<PlanMap> asOf(Instant moment);

    /** When the plan or a layer changed, ascending, from the first moment on at which there was a plan. */
    List<Instant> times();
}
