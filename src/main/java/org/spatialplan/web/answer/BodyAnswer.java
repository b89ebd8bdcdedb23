package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Plan;

@Schema(description = "A responsible body (责任单位) and what it answers for.")
public record BodyAnswer(
        String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "city, county, township, company, institution or national") String level,
        @Schema(description = "id of its district, null if none", nullable = true) String district,
        @Schema(description = "numbers of its projects") List<Integer> projects,
        @Schema(description = "ids of its actions") List<String> actions,
        @Schema(description = "numbers of its indicators") List<Integer> indicators,
        @Schema(description = "numbers of its pathways (annex 2)") List<Integer> pathways,
        @Schema(description = "ids of its tasks") List<String> tasks) {

    /** The answer for a body. */
    public static BodyAnswer of(Body body, Plan plan) {
        return new BodyAnswer(
                body.id(),
                body.nameZh(),
                body.nameEn(),
                body.level(),
                body.district().isEmpty() ? null : body.district(),
                plan.projects().stream()
                        .filter(project -> project.bodies().contains(body.id()))
                        .map(project -> project.number())
                        .toList(),
                plan.actions().stream()
                        .filter(action -> action.bodies().contains(body.id()))
                        .map(action -> action.id())
                        .toList(),
                plan.indicators().stream()
                        .filter(indicator -> indicator.bodies().contains(body.id()))
                        .map(indicator -> indicator.number())
                        .toList(),
                plan.pathways().stream()
                        .filter(pathway -> pathway.bodies().contains(body.id()))
                        .map(pathway -> pathway.number())
                        .toList(),
                plan.tasks().stream()
                        .filter(task -> task.bodies().contains(body.id()))
                        .map(task -> task.id())
                        .toList());
    }
}
