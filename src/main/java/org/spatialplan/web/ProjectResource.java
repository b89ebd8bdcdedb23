package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.ProjectCsvWriter;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.report.ConflictAnswer;
import org.spatialplan.web.answer.GeoJsonFeature;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.answer.ProjectDetail;
import org.spatialplan.web.answer.ProjectProperties;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.LinesParameter;
import org.spatialplan.web.parameter.NumberParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.ProjectParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the projects of the plan. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/projects")
@Tag(name = "projects", description = "The plan's projects, by what they are and by where they lie")
class ProjectResource {

    private final AsOfParameter maps;
    private final ConflictChecks conflicts;
    private final ItemLists lists;

    ProjectResource(AsOfParameter maps, ConflictChecks conflicts, ItemLists lists) {
        this.maps = maps;
        this.conflicts = conflicts;
        this.lists = lists;
    }

    @GetMapping
    @Answers(refuses = 422)
    @Operation(
            operationId = "listProjects",
            summary = "Which projects …?",
            description = "All projects for which every given parameter holds, by number. GeoJSON with numberMatched,"
                    + " numberReturned and paging links, or CSV. A project of which only the district is known has a null"
                    + " geometry and can match a spatial question only as possible.")
    ResponseEntity<?> list(
            @ParameterObject ProjectParameters parameters,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.PROJECTS) MediaFormat format,
            @Parameter(description = FeatureFiles.CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        ItemQuestion<Project> question = parameters.toQuestion(map);
        return lists.answer(
                new ItemLists.Found<>(
                        map,
                        maps.moment(asOf),
                        Subject.Kind.PROJECTS,
                        question,
                        new ItemQueries(map).projects(question),
                        match -> ProjectProperties.of(match, map),
                        part -> csv(part, map)),
                OfferedFormats.PROJECTS,
                format,
                paging,
                crs);
    }

    private static String csv(List<ItemMatch<Project>> part, PlanMap map) {
        return new ProjectCsvWriter(map.plan(), id -> districtName(id, map))
                .write(part.stream()
                        .map(match -> new ProjectCsvWriter.Row(
                                match.item(),
                                match.certainty().map(ConstantParameter::word).orElse("")))
                        .toList());
    }

    @GetMapping(
            path = "/{number}",
            produces = {"application/geo+json", "application/json"})
    @Operation(
            operationId = "getProject",
            summary = "One project",
            description =
                    "The project with its actions, its links to the ground with their evidence, and its conflicts with"
                            + " layers that have rules.")
    GeoJsonFeature<ProjectDetail> get(
            @Parameter(description = "number in the plan's annex 3, from 1") @PathVariable String number,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Parameter(description = AsOfParameter.RULES_AS_OF) @RequestParam(name = "rulesAsOf", required = false)
                    String rulesAsOf,
            @Parameter(description = LinesParameter.LINES) @RequestParam(name = "lines", required = false)
                    String lines) {
        PlanMap map = maps.at(asOf);
        LocalDate rulesDay = maps.rulesDay(asOf, rulesAsOf);
        int wanted = NumberParameter.number("number", number);
        Project project = map.plan().findProject(wanted).orElseThrow(() -> unknown(number, map));
        ItemMatch<Project> match = ItemMatch.of(project);
        ProjectDetail detail = ProjectDetail.of(
                ProjectProperties.of(match, map), project, verdict(project, map, rulesDay, lines), rulesDay, map);
        return GeoJsonFeature.of(Integer.toString(wanted), map.findGeometry(project.subject()), detail)
                .alone(attribution(project, map), links(wanted));
    }

    private ConflictAnswer verdict(Project project, PlanMap map, LocalDate rulesDay, String lines) {
        org.spatialplan.feature.ProjectChecks checks = conflicts.at(map, rulesDay, LinesParameter.parse(lines, map));
        return ConflictAnswer.of(checks.get(project), checks.layers());
    }

    private static List<PageLink> links(int number) {
        return List.of(
                Links.to("/api/projects/" + number, "self", "this project"),
                Links.to("/api/projects", "collection", "all projects"),
                Links.to(
                        "/api/projects/" + number + "/overlaps",
                        "related",
                        "projects that do the same works or share ground"));
    }

    private static UnknownNameException unknown(String number, PlanMap map) {
        return UnknownNameException.of(
                "project",
                number,
                map.plan().projects().stream()
                        .map(p -> Integer.toString(p.number()))
                        .toList());
    }

    private static List<String> attribution(Project project, PlanMap map) {
        return Attribution.of(
                map.linksOf(project.subject()).stream()
                        .map(link -> link.target().layer())
                        .collect(Collectors.toSet()),
                map);
    }

    private static String districtName(String id, PlanMap map) {
        return Names.feature(LinkPlacement.DISTRICTS, id, map).nameZh();
    }
}
