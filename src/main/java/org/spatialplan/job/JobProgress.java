package org.spatialplan.job;

/**
 * How far the work is.
 *
 * @param total number of things to do, an estimate while the job runs; 0 until it is known
 * @param done how many of them are done
 * @param attempts how often the work began and neither ended nor was suspended by an orderly stop: crashes
 */
public record JobProgress(long total, long done, Integer attempts) {

    static final JobProgress NONE = new JobProgress(0, 0, 0);

    public JobProgress {
        attempts = attempts == null ? 0 : attempts;
    }

    JobProgress withTotal(long all) {
        return new JobProgress(all, done, attempts);
    }

    JobProgress withDone(long some, long all) {
        return new JobProgress(all, some, attempts);
    }

    JobProgress withAttempts(int tries) {
        return new JobProgress(total, done, tries);
    }
}
