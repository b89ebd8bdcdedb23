package org.spatialplan.web.imports;

import java.time.Clock;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.imports.Progress;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobRun;

/** Writes down how far an import is, and ends it when its run is stopped. Used by one thread. */
final class ImportProgress implements Progress {

    /** Progress is for people: twice a second is enough. */
    private static final long STEP_NANOS = 500_000_000;

    private final Job<ImportDetails> job;
    private final JobRun<ImportDetails> run;
    private final Clock clock;
    private long saved = System.nanoTime() - STEP_NANOS;

    /** @param job the record to which the progress is added */
    ImportProgress(Job<ImportDetails> job, JobRun<ImportDetails> run, Clock clock) {
        this.job = job;
        this.run = run;
        this.clock = clock;
    }

    static String message(Phase phase) {
        return phase.zh() + " " + phase.en();
    }

    @Override
    public void at(Phase phase, long done, long total) {
        if (run.isStopped()) {
            throw new WorkCancelledException();
        }
        if (System.nanoTime() - saved >= STEP_NANOS) {
            save(phase, done, total);
        }
    }

    void save(Phase phase, long done, long total) {
        saved = System.nanoTime();
        run.save(
                job.withDetails(job.details().withPhase(phase)).advanced(message(phase), done, total, clock.instant()));
    }
}
