package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spatialplan.report.kept.KeptReport;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "The record of a kept report.")
public record KeptReportAnswer(
        String id,
        @Schema(description = "running within a year; empty for reports of versions that gave none") String number,
        @Schema(description = "where it is shown") String address,
        @Schema(description = "when it was checked, and kept") Instant time,
        @Schema(description = "until when it is kept") Instant until,
        @Schema(description = "id of who kept it; empty if nobody owns it") String by,
        @Schema(description = "name of who kept it") String byName,
        String file,
        @Schema(description = "SHA-256 of what was sent") String sentSha256,
        @Schema(description = "SHA-256 of the report's JSON") String sha256,
        int grounds,
        @Schema(description = "the gravest of all grounds") String state,
        String program,
        @Schema(description = "layer versions and rules, each with its hash") List<KeptReport.Used> basis,
        @Schema(description = "number of answers") int answers) {}
