package org.spatialplan.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan on the map at any moment: the plan's version of then on the layers' versions of then. Thread-safe. */
public interface PlanHistory {

    /**
     * The map as it was; the one that is served, if nothing on it is newer than the moment. Empty if there was no plan yet.
     *
     * @throws NoMapAtTimeException if the versions of that moment do not fit together
     * @throws org.spatialplan.layer.StoreUnavailableException if they are in a database that cannot be reached now
     */
    Optional<PlanMap> asOf(Instant moment);

    /** When the plan or a layer changed, ascending, from the first moment on at which there was a plan. */
    List<Instant> times();
}
