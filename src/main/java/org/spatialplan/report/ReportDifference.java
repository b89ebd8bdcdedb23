package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A figure or word of a report that is another one when the check is repeated.")
public record ReportDifference(
        @Schema(description = "number of the ground; 0 for the whole report") long ground,
        @Schema(description = "id of the control line, or of the layer; empty for the whole ground") String line,
        @Schema(description = "which figure, by its path in the JSON") String what,
        @Schema(description = "as the report has it") String before,
        @Schema(description = "as it is now") String now) {}
