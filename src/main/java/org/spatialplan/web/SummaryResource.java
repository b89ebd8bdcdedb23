package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectMatch;
import org.spatialplan.query.ProjectQueries;
import org.spatialplan.query.ProjectSummary;
import org.spatialplan.web.answer.SummaryAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.ProjectParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for counts and sums of projects. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/projects/summary")
@Tag(name = "projects", description = "The plan's projects, by what they are and by where they lie")
class SummaryResource {

    private final AsOfParameter maps;

    SummaryResource(AsOfParameter maps) {
        this.maps = maps;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            summary = "How many, and how much money?",
            description =
                    "Count and investment (万元, 10,000 yuan) of the projects for which every given parameter holds, in"
                            + " all and by field, district or year. A project of several districts counts in each of them, and in"
                            + " every year of its works, each time with its whole investment: those groups do not add up to the"
                            + " total.")
    SummaryAnswer summary(
            @ParameterObject ProjectParameters parameters,
            @Parameter(description = "field (default), district or year") @RequestParam(name = "by", required = false)
                    String by,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        List<Project> projects = new ProjectQueries(map)
                .find(parameters.toQuestion(map)).stream()
                        .map(ProjectMatch::project)
                        .toList();
        ProjectSummary.By key =
                ConstantParameter.parse("by", by, ProjectSummary.By.class).orElse(ProjectSummary.By.FIELD);
        return SummaryAnswer.of(ProjectSummary.of(projects, key), key, map);
    }
}
