package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "A part of the list of kept reports, the newest first.")
public record ReportList(
        @Schema(description = "how many there are") int numberMatched,
        @Schema(description = "how many are in this part of the list") int numberReturned,
        List<PageLink> links,
        List<KeptReportAnswer> items,
        @Schema(description = "the same as numberMatched, which is its name from now on", deprecated = true)
                int total) {

    /** The part of a list that was asked for. */
    public static ReportList of(ItemList<KeptReportAnswer> part) {
        return new ReportList(
                part.numberMatched(), part.numberReturned(), part.links(), part.items(), part.numberMatched());
    }
}
