package org.spatialplan.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The record of one job: who, where it stands, how far, since when, and what its kind of work keeps beside that. As JSON it
 * is one flat object. Immutable.
 *
 * @param <D> what a kind of work keeps
 */
public record Job<D>(
        @JsonUnwrapped JobIdentity identity,
        @JsonUnwrapped JobOutcome outcome,
        @JsonUnwrapped JobProgress progress,
        @JsonUnwrapped JobTimes times,
        @JsonUnwrapped D details) {

    /** Requires all parts. */
    public Job {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(details, "details");
    }

    /** A new job that waits for its turn. */
    public static <D> Job<D> accepted(String id, String process, D details, Instant now) {
        return new Job<>(
                new JobIdentity(id, process, Asker.NOBODY),
                new JobOutcome(JobStatus.ACCEPTED, "waiting"),
                JobProgress.NONE,
                JobTimes.created(now),
                details);
    }

    /** The id, which names the folder of the job. */
    public String id() {
        return identity.id();
    }

    /** The kind of work. */
    public String process() {
        return identity.process();
    }

    /** Who sent the job in. */
    public Asker asker() {
        return identity.asker();
    }

    /** Where the job stands. */
    public JobStatus status() {
        return outcome.status();
    }

    /** Where the job stands, for people. */
    public String message() {
        return outcome.message();
    }

    /** Stable code of why the job was refused or given up, or what its result lacks; null if there is no such reason. */
    public String refusal() {
        return outcome.refusal();
    }

    /** When the job was sent in. */
    public Instant created() {
        return times.created();
    }

    /** The job with a kind of work. */
    public Job<D> withProcess(String named) {
        return new Job<>(identity.withProcess(named), outcome, progress, times, details);
    }

    /** The job with the one who sent it in. */
    public Job<D> withAsker(Asker sender) {
        return new Job<>(identity.withAsker(sender), outcome, progress, times, details);
    }

    /** The job with other details of its kind of work. */
    public Job<D> withDetails(D other) {
        return new Job<>(identity, outcome, progress, times, other);
    }

    private Job<D> with(JobOutcome now, JobTimes then) {
        return new Job<>(identity, now, progress, then, details);
    }

    private Job<D> withProgress(JobProgress now) {
        return new Job<>(identity, outcome, now, times, details);
    }

    /** The job as its work is about to begin, once more. */
    public Job<D> begun(String message, Instant now) {
        return with(new JobOutcome(JobStatus.RUNNING, message), times.updatedAt(now))
                .withProgress(progress.withAttempts(progress.attempts() + 1));
    }

    /** The job after an orderly stop cut it off, which is no failure. */
    Job<D> suspended(Instant now) {
        return with(new JobOutcome(status(), "suspended by a stop of the service"), times.updatedAt(now))
                .withProgress(progress.withAttempts(Math.max(0, progress.attempts() - 1)));
    }

    /** The job that is to be tried again. */
    Job<D> waitingAgain(Instant now) {
        return with(new JobOutcome(JobStatus.ACCEPTED, "waiting for another try"), times.updatedAt(now));
    }

    /**
     * The job whose input is read, and whose work goes on.
     *
     * @param total number of things to do; 0 if it is not known
     */
    public Job<D> running(String message, long total, Instant now) {
        return with(new JobOutcome(JobStatus.RUNNING, message), times.startedAt(now))
                .withProgress(progress.withTotal(total));
    }

    /**
     * The job that got further.
     *
     * @param total 0 if it is not known
     */
    public Job<D> advanced(String message, long done, long total, Instant now) {
        return with(new JobOutcome(status(), message), times.updatedAt(now))
                .withProgress(progress.withDone(done, total));
    }

    /**
     * The job whose first step is done.
     *
     * @param refusal code of why the second step was not taken; null if nobody asked
     */
    public Job<D> ready(String refusal, String message, Instant now) {
        return with(new JobOutcome(JobStatus.READY, message, refusal), times.updatedAt(now))
                .withProgress(JobProgress.NONE);
    }

    /** The ready job whose second step is asked for. */
    public Job<D> resumed(String message, Instant now) {
        return with(new JobOutcome(JobStatus.RUNNING, message), times.updatedAt(now));
    }

    /** The job that is over. */
    public Job<D> ended(JobStatus end, String message, Instant now) {
        return with(new JobOutcome(end, message), times.finishedAt(now));
    }

    /** The job that failed for a reason that has a code. */
    public Job<D> refused(String code, String message, Instant now) {
        return ended(JobStatus.FAILED, code, message, now);
    }

    /** The job that is over, and a code that tells more. */
    public Job<D> ended(JobStatus end, String code, String message, Instant now) {
        return with(new JobOutcome(end, message, code), times.finishedAt(now));
    }

    /** How much is done, in percent. */
    public int percent() {
        if (status() == JobStatus.SUCCESSFUL || status() == JobStatus.READY) {
            return 100;
        }
        return progress.total() == 0 ? 0 : (int) Math.min(99, 100 * progress.done() / progress.total());
    }

    /** Seconds left at the pace so far; null if that is not known, or if the clock was set back since the start. */
    public Long secondsLeft(Instant now) {
        long left = progress.total() - progress.done();
        boolean known = status() == JobStatus.RUNNING
                && times.started() != null
                && !times.started().isAfter(now)
                && progress.done() > 0
                && left > 0;
        return known ? Duration.between(times.started(), now).toMillis() * left / progress.done() / 1000 + 1 : null;
    }
}
