package org.spatialplan.ogc.api.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.text.CountText;

/**
 * One run of a process, as it stands. What is needed to take it up again after a restart is in here and in the job's
 * folder.
 *
 * @param process its id; that of the check if a record of an earlier version does not say it
 * @param inputName name of the submitted file
 * @param approvalName name of the approval's file; null if none was submitted as a file
 * @param inputs all inputs but the parcels, by name
 * @param result media type in which the result is wanted
 * @param asker who sent it in
 * @param status as OGC API – Processes names them
 * @param message for people
 * @param total number of parcels, an estimate from the bytes read while it runs; 0 until it can be told
 * @param done number of parcels whose row is written
 * @param created layer versions are chosen as of this moment, also after a restart
 * @param started null until it runs
 * @param finished null until it ended
 * @param diagnosis what was noticed of the submitted file; empty until it runs
 * @param refusal code of why the input was refused or the work given up; null unless the job failed for that
 * @param attempts how often it was begun and did not end, nor was suspended by an orderly stop: crashes
 */
record Job(
        String id,
        String process,
        String inputName,
        String approvalName,
        Map<String, String> inputs,
        String result,
        Asker asker,
        Status status,
        String message,
        long total,
        long done,
        Instant created,
        Instant started,
        Instant updated,
        Instant finished,
        List<RemarkAnswer> diagnosis,
        String refusal,
        Integer attempts) {

    private static final String NO_ROOM = "no-room";
    private static final String DISK_FULL = "disk-full";

    Job {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(created, "created");
        process = process == null ? ConflictCheckProcess.ID : process;
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        asker = asker == null ? Asker.NOBODY : asker;
        updated = updated == null ? created : updated;
        diagnosis = diagnosis == null ? List.of() : List.copyOf(diagnosis);
        attempts = attempts == null ? 0 : attempts;
    }

    /** 18-062r2, table 13. */
    enum Status {
        ACCEPTED,
        RUNNING,
        SUCCESSFUL,
        FAILED,
        DISMISSED;

        boolean isOver() {
            return this == SUCCESSFUL || this == FAILED || this == DISMISSED;
        }
    }

    static Job accepted(String id, String inputName, Map<String, String> inputs, String result, Instant now) {
        return accepted(ConflictCheckProcess.ID, id, inputName, inputs, result, now);
    }

    /** The job of an echo, which is over as soon as it began. */
    static Job echoed(String id, Instant now) {
        return accepted(EchoProcess.ID, id, "", Map.of(), ResultFormat.JSON.word(), now)
                .ended(Status.SUCCESSFUL, "echoed", now);
    }

    private static Job accepted(
            String process, String id, String inputName, Map<String, String> inputs, String result, Instant now) {
        return new Job(
                id,
                process,
                inputName,
                null,
                inputs,
                result,
                Asker.NOBODY,
                Status.ACCEPTED,
                "waiting",
                0,
                0,
                now,
                null,
                now,
                null,
                List.of(),
                null,
                0);
    }

    /** With an approval that was submitted as a file. */
    Job withApproval(String name) {
        return new Job(
                id, process, inputName, name, inputs, result, asker, status, message, total, done, created, started,
                updated, finished, diagnosis, refusal, attempts);
    }

    Job of(Asker sender) {
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                sender,
                status,
                message,
                total,
                done,
                created,
                started,
                updated,
                finished,
                diagnosis,
                refusal,
                attempts);
    }

    /** Its work is about to begin, once more. */
    Job begun(Instant now) {
        return inState(Status.RUNNING, "reading the file", now).after(attempts + 1);
    }

    /** An orderly stop cut it off: that is no failure. */
    Job suspended(Instant now) {
        return inState(status, "suspended by a stop of the service", now).after(Math.max(0, attempts - 1));
    }

    /** To be tried again. */
    Job waitingAgain(Instant now) {
        return inState(Status.ACCEPTED, "waiting for another try", now);
    }

    Job running(long parcels, List<RemarkAnswer> noticed, Instant now) {
        Instant since = started == null ? now : started;
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                asker,
                Status.RUNNING,
                "checking",
                parcels,
                done,
                created,
                since,
                now,
                null,
                noticed,
                null,
                attempts);
    }

    /** @param ofAll how many there are, as far as that can be told; 0 if it cannot */
    Job advanced(long parcels, long ofAll, Instant now) {
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                asker,
                status,
                ofAll > 0 ? parcels + " of about " + CountText.en(ofAll, "parcel") : CountText.en(parcels, "parcel"),
                ofAll,
                parcels,
                created,
                started,
                now,
                null,
                diagnosis,
                null,
                attempts);
    }

    Job ended(Status end, String why, Instant now) {
        return ended(end, why, null, now);
    }

    /** @param code of why the input cannot be checked */
    Job refused(String code, String why, Instant now) {
        return ended(Status.FAILED, code + ": " + why, code, now);
    }

    private Job ended(Status end, String why, String code, Instant now) {
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                asker,
                end,
                why,
                total,
                done,
                created,
                started,
                now,
                now,
                diagnosis,
                code,
                attempts);
    }

    private Job inState(Status state, String why, Instant now) {
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                asker,
                state,
                why,
                total,
                done,
                created,
                started,
                now,
                null,
                diagnosis,
                null,
                attempts);
    }

    private Job after(int tries) {
        return new Job(
                id,
                process,
                inputName,
                approvalName,
                inputs,
                result,
                asker,
                status,
                message,
                total,
                done,
                created,
                started,
                updated,
                finished,
                diagnosis,
                refusal,
                tries);
    }

    /** Why a failed job has no result: its input was refused, or the service failed. */
    OgcException failure() {
        if (refusal == null) {
            return OgcException.ofProcesses(500, "job-failed", "The job failed", message);
        }
        return refusal.equals(NO_ROOM) || refusal.equals(DISK_FULL)
                ? OgcException.ofProcesses(507, refusal, "There is no room for the result", message)
                : OgcException.ofProcesses(422, refusal, "The input cannot be checked", message);
    }

    /** In percent. */
    int progress() {
        if (status == Status.SUCCESSFUL) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }

    /** What is left at the pace so far; null if that cannot be told. */
    Long secondsLeft(Instant now) {
        boolean telling = status == Status.RUNNING && started != null && done > 0 && total > done;
        return telling ? Duration.between(started, now).toMillis() * (total - done) / done / 1000 + 1 : null;
    }
}
