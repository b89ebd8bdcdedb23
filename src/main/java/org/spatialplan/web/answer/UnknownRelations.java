package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.RelationsUnknownException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "Why an answer does not say how the item belongs to others.")
public record UnknownRelations(
        @Schema(allowableValues = RelationsUnknownException.CODE) String code, LocalizedText why) {

    static final String NULL = "null if the version of the plan was stored without relations";
    static final String REMARK = "why some of the answer is null; left out if nothing is";

    /** The remark on a plan; null if its relations are known. */
    static @Nullable UnknownRelations of(Plan plan) {
        return plan.areRelationsKnown()
                ? null
                : new UnknownRelations(RelationsUnknownException.CODE, Messages.of("query.relations-not-stored"));
    }
}
