package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.query.PlanChains.ProjectOfAction;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectPlaces;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A project that carries out an action, in short.")
public record ProjectInChain(
        @Schema(description = "number in the plan's annex 3") int number,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @JsonProperty("year_from") int yearFrom,
        @JsonProperty("year_to") int yearTo,
        @Schema(description = "total investment (总投资) in 万元, that is 10,000 yuan") long investment,
        @Schema(description = PLACES) int places,
        @Schema(description = "finest precision among the links: exact, reach, feature, township, district or citywide")
                String precision,
        @Schema(
                        description =
                                "named: the action's text names the project; subject: classified by its content; null without an"
                                        + " action",
                        allowableValues = {"named", "subject"},
                        nullable = true)
                String basis,
        @Schema(nullable = true) String evidence,
        @Schema(nullable = true) String note) {

    static final String PLACES = "how many places finer than a district it names, located or not";

    static List<ProjectInChain> of(List<ProjectOfAction> carriedOut, PlanMap map) {
        return carriedOut.stream()
                .map(carried -> of(carried.project(), Optional.of(carried.tie()), map))
                .toList();
    }

    /** The answer for a project; without a tie it belongs to no action. */
    static ProjectInChain of(Project project, Optional<ActionOfProject> tie, PlanMap map) {
        return new ProjectInChain(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                project.yearFrom(),
                project.yearTo(),
                project.investment(),
                ProjectPlaces.count(List.of(project), map),
                ConstantParameter.word(PlacedLink.finest(map.linksOf(project.subject()))),
                tie.map(ActionOfProject::basis).orElse(null),
                tie.map(ActionOfProject::evidence).orElse(null),
                tie.map(ActionOfProject::note).orElse(null));
    }
}
