package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.BodyRole;
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
        @Schema(description = "ids of its tasks") List<String> tasks,
        @Schema(description = "those of them that it leads: it stands first in their rows") Items leads,
        @Schema(description = "those of them that it supports: another body stands first in their rows")
                Items supports) {

    @Schema(description = "Items of the plan, by kind.")
    public record Items(
            List<Integer> projects,
            List<String> actions,
            List<Integer> indicators,
            List<Integer> pathways,
            List<String> tasks) {

        private static Items of(Plan plan, Predicate<List<String>> bodies) {
            return new Items(
                    plan.projects().stream()
                            .filter(project -> bodies.test(project.bodies()))
                            .map(project -> project.number())
                            .toList(),
                    plan.actions().stream()
                            .filter(action -> bodies.test(action.bodies()))
                            .map(action -> action.id())
                            .toList(),
                    plan.indicators().stream()
                            .filter(indicator -> bodies.test(indicator.bodies()))
                            .map(indicator -> indicator.number())
                            .toList(),
                    plan.pathways().stream()
                            .filter(pathway -> bodies.test(pathway.bodies()))
                            .map(pathway -> pathway.number())
                            .toList(),
                    plan.tasks().stream()
                            .filter(task -> bodies.test(task.bodies()))
                            .map(task -> task.id())
                            .toList());
        }

        private static Items of(Plan plan, Body body, BodyRole role) {
            return of(plan, bodies -> BodyRole.of(body.id(), bodies)
                    .filter(role::equals)
                    .isPresent());
        }
    }

    /** The answer for a body. */
    public static BodyAnswer of(Body body, Plan plan) {
        Items all = Items.of(plan, bodies -> bodies.contains(body.id()));
        return new BodyAnswer(
                body.id(),
                body.nameZh(),
                body.nameEn(),
                body.level(),
                body.district().isEmpty() ? null : body.district(),
                all.projects(),
                all.actions(),
                all.indicators(),
                all.pathways(),
                all.tasks(),
                Items.of(plan, body, BodyRole.LEAD),
                Items.of(plan, body, BodyRole.SUPPORT));
    }
}
