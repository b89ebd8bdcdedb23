package org.spatialplan.job;

/** Where a job stands. */
public enum JobStatus {
    /** It waits for its turn. */
    ACCEPTED,
    /** Its work is going on, or is to go on after a restart. */
    RUNNING,
    /** Its first step is done. Its caller decides whether the second one follows. */
    READY,
    /** It has its result. */
    SUCCESSFUL,
    /** Its input was refused, or the service failed. */
    FAILED,
    /** Somebody cancelled it. */
    DISMISSED;

    /** Whether nothing of the job changes any more. */
    public boolean isOver() {
        return this == SUCCESSFUL || this == FAILED || this == DISMISSED;
    }

    /** Whether the job waits for its turn or runs. */
    public boolean isOpen() {
        return this == ACCEPTED || this == RUNNING;
    }
}
