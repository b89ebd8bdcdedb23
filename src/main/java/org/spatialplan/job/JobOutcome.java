package org.spatialplan.job;

import java.util.Objects;

/**
 * Where a job stands, and why.
 *
 * @param message for people
 * @param refusal stable code of why the input was refused, the work given up, or something of it is missing; null if nothing is
 */
public record JobOutcome(JobStatus status, String message, String refusal) {

    public JobOutcome {
        Objects.requireNonNull(status, "status");
        message = message == null ? "" : message;
    }

    JobOutcome(JobStatus status, String message) {
        this(status, message, null);
    }
}
