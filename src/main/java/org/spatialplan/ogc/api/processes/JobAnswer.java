package org.spatialplan.ogc.api.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.web.answer.PageLink;

/** The status of a job (18-062r2, statusInfo). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The status of a job.")
record JobAnswer(
        String processID,
        String type,
        String jobID,
        @Schema(allowableValues = {"accepted", "running", "successful", "failed", "dismissed"}) String status,
        String message,
        Instant created,
        Instant started,
        Instant finished,
        Instant updated,
        @Schema(description = "percent") int progress,
        @Schema(description = "parcels whose row is written") long done,
        @Schema(description = "parcels in the file, an estimate while it runs; 0 until it can be told") long total,
        @Schema(description = "seconds left at the pace so far; missing where that cannot be told") Long secondsLeft,
        @Schema(description = "what was noticed of the submitted file") List<RemarkAnswer> diagnosis,
        List<PageLink> links) {

    static JobAnswer of(Job job, Instant now, List<PageLink> links) {
        return new JobAnswer(
                job.process(),
                "process",
                job.id(),
                job.status().name().toLowerCase(java.util.Locale.ROOT),
                job.message(),
                job.created(),
                job.started(),
                job.finished(),
                job.updated(),
                job.progress(),
                job.done(),
                job.total(),
                job.secondsLeft(now),
                job.diagnosis(),
                links);
    }
}
