package org.spatialplan.ogc.api.processes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobKind;
import org.spatialplan.job.JobStatus;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;

/**
 * What the job of a process keeps: all that is needed to run it again after a restart, beside the files in its folder.
 *
 * @param inputName name of the submitted file
 * @param approvalName name of the approval's file; null if none was submitted as a file
 * @param inputs all inputs but the parcels, by name
 * @param result media type or short name of the wanted result
 * @param diagnosis what was noticed of the submitted file; empty until the job runs
 */
record ProcessDetails(
        String inputName,
        String approvalName,
        Map<String, String> inputs,
        String result,
        List<RemarkAnswer> diagnosis) {

    /** Prefix of the names of files that are made for one answer. */
    static final String ANSWER = "answer";

    static final JobKind<ProcessDetails> KIND =
            new JobKind<>(ConflictCheckProcess.ID, ProcessDetails.class, part -> part.startsWith(ANSWER));

    ProcessDetails {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        diagnosis = diagnosis == null ? List.of() : List.copyOf(diagnosis);
    }

    /**
     * A new job that checks a file.
     *
     * @param approvalName null if no approval was submitted as a file
     */
    static Job<ProcessDetails> accepted(
            String id,
            String inputName,
            String approvalName,
            Map<String, String> inputs,
            ResultFormat result,
            Instant now) {
        ProcessDetails details = new ProcessDetails(inputName, approvalName, inputs, result.word(), List.of());
        return Job.accepted(id, ConflictCheckProcess.ID, details, now);
    }

    /** The job of an echo, which is over when it begins. */
    static Job<ProcessDetails> echoed(String id, Instant now) {
        ProcessDetails details = new ProcessDetails("", null, Map.of(), ResultFormat.JSON.word(), List.of());
        return Job.accepted(id, EchoProcess.ID, details, now).ended(JobStatus.SUCCESSFUL, "echoed", now);
    }

    ProcessDetails withDiagnosis(List<RemarkAnswer> noticed) {
        return new ProcessDetails(inputName, approvalName, inputs, result, noticed);
    }
}
