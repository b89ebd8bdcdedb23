package org.spatialplan.job;

import java.util.concurrent.ExecutorService;

/** One try of a job's work, as the work sees it. Thread-safe. */
public interface JobRun<D> {

    /**
     * Keeps the record of how far the job is.
     *
     * @return the record as it is kept: the job may be over meanwhile
     */
    Job<D> save(Job<D> job);

    /** Whether to leave off. Asked often, so it is cheap. */
    boolean isStopped();

    /** Threads for parts of the work, side by side. */
    ExecutorService workers();

    /**
     * From here on nobody cancels the job: it is writing what must be whole or absent.
     *
     * @throws org.spatialplan.geo.WorkCancelledException if somebody cancelled it already
     */
    void seal();
}
