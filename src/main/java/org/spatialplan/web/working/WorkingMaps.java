package org.spatialplan.web.working;

import org.spatialplan.edit.Draft;
import org.spatialplan.query.PlanMap;

/** Makes the map of a draft of the plan, as the caller of this thread sees it. Thread-safe. */
@FunctionalInterface
public interface WorkingMaps {

    /** Returns the draft on the current layers, with its own drawn places. */
    PlanMap of(Draft draft);
}
