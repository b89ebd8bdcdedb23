package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectPlaces;

@Schema(description = "Sums over projects, each counted once and with its whole money, whatever part of it serves.")
public record ProjectTotals(
        @Schema(description = "how many projects") int projects,
        @Schema(description = "sum of total investments, in the unit") long investment,
        @Schema(description = "万元, 10,000 yuan") @JsonProperty("investment_unit") String investmentUnit,
        @Schema(description = "how many different places finer than a district they name, located or not") int places) {

    /** The sums over projects. */
    static ProjectTotals of(Collection<Project> projects, PlanMap map) {
        return new ProjectTotals(
                projects.size(),
                projects.stream().mapToLong(Project::investment).sum(),
                "万元",
                ProjectPlaces.count(projects, map));
    }
}
