package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.report.kept.Opinion;

@Schema(description = "The answers to a kept report, in their order.")
public record OpinionList(
        @Schema(description = "running number of the report; empty for reports of versions that gave none")
                String number,
        @Schema(description = "SHA-256 of the report's JSON") String sha256,
        List<Opinion> items) {}
