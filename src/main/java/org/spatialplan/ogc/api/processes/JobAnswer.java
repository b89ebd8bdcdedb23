package org.spatialplan.ogc.api.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.imports.ImportDetails;

/** The status of a job (18-062r2, statusInfo). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The status of a job.")
record JobAnswer(
        @Schema(description = "missing for imports, which no process starts") String processID,
        String type,
        String jobID,
        @Schema(allowableValues = {"accepted", "running", "successful", "failed", "dismissed"}) String status,
        String message,
        Instant created,
        Instant started,
        Instant finished,
        Instant updated,
        @Schema(description = "percent") int progress,
        @Schema(description = "parcels whose row is written; features of an import's phase that are done") long done,
        @Schema(
                        description =
                                "parcels in the file, an estimate while it runs, or features of an import's phase; 0 until it can be told")
                long total,
        @Schema(description = "seconds left at the pace so far; missing where that cannot be told") Long secondsLeft,
        @Schema(description = "what was noticed of the submitted file") List<RemarkAnswer> diagnosis,
        List<PageLink> links) {

    /** The status of a job that a process runs. */
    static JobAnswer of(Job<ProcessDetails> job, Instant now, List<PageLink> links) {
        return of(
                job,
                job.process(),
                job.percent(),
                job.secondsLeft(now),
                job.details().diagnosis(),
                links);
    }

    /** The status of an import. Its phases differ in pace, so that no time left is told. */
    static JobAnswer ofImport(Job<ImportDetails> job, List<PageLink> links) {
        return of(job, null, ImportDetails.percent(job), null, null, links);
    }

    private static JobAnswer of(
            Job<?> job,
            String process,
            int percent,
            Long secondsLeft,
            List<RemarkAnswer> diagnosis,
            List<PageLink> links) {
        return new JobAnswer(
                process,
                "process",
                job.id(),
                word(job.status()),
                job.message(),
                job.created(),
                job.times().started(),
                job.times().finished(),
                job.times().updated(),
                percent,
                job.progress().done(),
                job.progress().total(),
                secondsLeft,
                diagnosis,
                links);
    }

    /** The name of a status in OGC API – Processes (18-062r2, table 13). The report of a ready job is its result. */
    static String word(JobStatus status) {
        return status == JobStatus.READY
                ? word(JobStatus.SUCCESSFUL)
                : status.name().toLowerCase(Locale.ROOT);
    }
}
