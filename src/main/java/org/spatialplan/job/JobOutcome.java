package org.spatialplan.job;

import java.util.Objects;

/**
 * Where a job stands, and why.
 *
 * @param message for people
 * @param refusal stable code of why the input was refused or the work given up; null if there is no such reason
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
