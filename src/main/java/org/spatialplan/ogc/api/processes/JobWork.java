package org.spatialplan.ogc.api.processes;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** What a job does. Thread-safe. */
interface JobWork {

    /**
     * Works to the end of a job, from where an earlier try got to.
     *
     * @param keep keeps the record of how far it is, and returns it as it stands
     * @param stopped whether to leave off; asked often
     * @param workers that check parcels side by side
     * @return the record of the end
     * @throws JobInterruptedException if it was stopped
     */
    Job run(Job job, UnaryOperator<Job> keep, BooleanSupplier stopped, ExecutorService workers);
}
