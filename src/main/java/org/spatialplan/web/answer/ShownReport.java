package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.report.kept.Opinion;

/** A kept report as it is shown, for the API description only. */
@Schema(description = "A kept report, with the answers (复核意见) that it got.")
public record ShownReport(
        @JsonUnwrapped ReportAnswer report,
        @Schema(description = "missing if there are none, or answers=false") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<Opinion> answers) {}
