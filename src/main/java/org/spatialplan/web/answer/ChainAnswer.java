package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.auditlog.ChainFault;
import org.spatialplan.auditlog.ChainFindings;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "What a check of the audit log's chain found.")
public record ChainAnswer(
        boolean holds,
        @Schema(description = "how many entries were checked") long entries,
        @Schema(description = "number of the first entry that is there") long first,
        @Schema(description = "number and hash of the last entry, to be noted elsewhere") String head,
        @Schema(description = "how many entries at the beginning left the log by a stated act") long shortened,
        @Schema(description = "how many faults there are; the first hundred are listed") long numberOfFaults,
        List<FaultAnswer> faults) {

    @Schema(description = "Where the chain does not hold.")
    public record FaultAnswer(
            @Schema(description = "changed, replaced, missing, beginning-missing, end-missing or rewritten")
                    String kind,
            long first,
            long last,
            LocalizedText text) {

        static FaultAnswer of(ChainFault fault) {
            String kind = EnumNames.of(fault.kind());
            return new FaultAnswer(
                    kind,
                    fault.first(),
                    fault.last(),
                    Messages.of("auditlog.fault." + kind, fault.first(), fault.last()));
        }
    }

    /** The findings as an answer. */
    public static ChainAnswer of(ChainFindings found) {
        return new ChainAnswer(
                found.holds(),
                found.entries(),
                found.first(),
                found.head().written(),
                found.shortened(),
                found.allFaults(),
                found.faults().stream().map(FaultAnswer::of).toList());
    }
}
