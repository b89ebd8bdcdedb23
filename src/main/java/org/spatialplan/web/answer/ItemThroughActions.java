package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanChains;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "An indicator or task to which a project leads by the actions that it carries out.")
public record ItemThroughActions(
        @Schema(description = "its id is its address, for example indicators/21") LocalizedName item,
        @Schema(description = "ids of the actions between") List<String> through,
        @Schema(
                        description =
                                "named: both ties, project to action and action to this item, stand in the plan's words for one of the"
                                        + " actions; subject: at least one tie was concluded from what both are about",
                        allowableValues = {"named", "subject"})
                String basis) {

    /** The items of a kind of relation to which a project leads; null if the version of the plan does not say it. */
    static @Nullable List<ItemThroughActions> of(Project project, Relation.Kind kind, Plan plan) {
        return !plan.areRelationsKnown()
                ? null
                : new PlanChains(plan)
                        .through(project, kind).entrySet().stream()
                                .map(found -> new ItemThroughActions(
                                        Names.subject(found.getKey(), plan).orElseThrow(),
                                        found.getValue().stream()
                                                .map(relation ->
                                                        relation.subject().id())
                                                .toList(),
                                        found.getValue().stream().anyMatch(relation -> isNamed(relation, project))
                                                ? "named"
                                                : "subject"))
                                .toList();
    }

    private static boolean isNamed(Relation relation, Project project) {
        return relation.isNamed()
                && project.actions().stream()
                        .anyMatch(tie -> tie.action().equals(relation.subject().id())
                                && tie.basis().equals("named"));
    }
}
