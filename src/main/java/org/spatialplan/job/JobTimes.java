package org.spatialplan.job;

import java.time.Instant;
import java.util.Objects;

/**
 * When something happened to a job.
 *
 * @param created when it was sent in; layer versions are chosen as of this moment, also after a restart
 * @param started when its work began; null until then
 * @param updated when its record last changed
 * @param finished when it ended; null until then
 */
public record JobTimes(Instant created, Instant started, Instant updated, Instant finished) {

    public JobTimes {
        Objects.requireNonNull(created, "created");
        updated = updated == null ? created : updated;
    }

    static JobTimes created(Instant now) {
        return new JobTimes(now, null, now, null);
    }

    /** Since when the job is over, or when it last changed. */
    Instant ended() {
        return finished == null ? updated : finished;
    }

    JobTimes startedAt(Instant now) {
        return new JobTimes(created, started == null ? now : started, now, null);
    }

    JobTimes updatedAt(Instant now) {
        return new JobTimes(created, started, now, null);
    }

    JobTimes finishedAt(Instant now) {
        return new JobTimes(created, started, now, now);
    }
}
