package org.spatialplan.job;

/** Where a job stands. */
public enum JobStatus {
    /** It waits for its turn. */
    ACCEPTED,
    RUNNING,
    /** Its first step is done. Its caller decides whether the second one follows. */
    READY,
    SUCCESSFUL,
    FAILED,
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
