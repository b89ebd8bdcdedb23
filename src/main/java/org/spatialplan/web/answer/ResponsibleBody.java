package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.BodyRole;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A responsible body of an item (责任单位), with its role.")
public record ResponsibleBody(
        String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(
                        description = "lead (牵头) for the first body of the row, support (配合) for those after it; the"
                                + " plan prints no word for it",
                        allowableValues = {"lead", "support"})
                String role) {

    /** The bodies of an item, in the plan's order. */
    static List<ResponsibleBody> of(List<String> ids, PlanMap map) {
        return Names.bodies(ids, map).stream()
                .map(body -> new ResponsibleBody(
                        body.id(),
                        body.nameZh(),
                        body.nameEn(),
                        ConstantParameter.word(BodyRole.of(body.id(), ids).orElseThrow())))
                .toList();
    }
}
