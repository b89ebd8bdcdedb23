package org.spatialplan.job;

import java.time.Instant;
import org.spatialplan.geo.CodedException;

/** What a kind of jobs does. Thread-safe. */
public interface JobWork<D> {

    /**
     * Works to the end of a job or of its next step, from where an earlier try got to. Leaves off, with any exception, when
     * the run is stopped.
     *
     * @return the record of the end
     */
    Job<D> run(Job<D> job, JobRun<D> run);

    /** The message of a job whose work begins. */
    String beginning();

    /** The record of a job whose input was refused, or for which something was missing. */
    Job<D> refused(Job<D> job, CodedException e, Instant now);

    /**
     * The record of a job in which the service failed.
     *
     * @param fault id of the entry in the log
     */
    Job<D> markFailed(Job<D> job, String fault, Instant now);

    /** Deletes the parts that a job needs no more after its end. Its record is on the disk already. */
    default void tidy(Job<D> ended) {}

    /** The record of a job that a stop or a kill cut off: unchanged if it is to run again, else over. */
    default Job<D> afterRestart(Job<D> job, Instant now) {
        return job;
    }

    /** Whether the job is soon done, and need not wait for large ones. */
    default boolean isSoonDone(Job<D> job) {
        return false;
    }

    /** Tries that may end with the service, or for want of memory. */
    default int maxAttempts() {
        return 1;
    }
}
