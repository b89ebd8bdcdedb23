package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectOverlap;
import org.spatialplan.query.ProjectOverlaps;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.answer.ProjectOverlapAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.NumberParameter;
import org.spatialplan.web.parameter.OverlapParameters;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for projects that do the same works or share ground. */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/api", produces = MediaType.ALL_VALUE)
@Tag(name = "chains", description = "How indicators, actions, tasks and projects hang together, and where they do not")
class OverlapResource {

    private final AsOfParameter maps;

    OverlapResource(AsOfParameter maps) {
        this.maps = maps;
    }

    @GetMapping("/overlaps")
    @Operation(
            operationId = "listOverlaps",
            summary = "Which projects do the same works or share ground?",
            description =
                    "Pairs of projects, each with its reasons: the plan's rows list the same works, both name the same place, or"
                            + " drawings meet. What the words say is certain; drawings are certain or possible by their accuracy;"
                            + " those that lie apart and only may meet are left out unless distance asks for them. To lie in one"
                            + " district or township is no reason.")
    ResponseEntity<?> all(
            @ParameterObject OverlapParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Offers(OfferedFormats.OVERLAPS) MediaFormat format) {
        PlanMap map = maps.at(asOf);
        return answer(ProjectOverlaps.of(map).all(), parameters, paging, format, map);
    }

    @GetMapping("/projects/{number}/overlaps")
    @Operation(
            operationId = "listProjectOverlaps",
            summary = "Which other projects do the same works as this one, or share ground with it?",
            description = "The overlaps of one project, see /api/overlaps.")
    ResponseEntity<?> ofProject(
            @Parameter(description = "number in the plan's annex 3, from 1") @PathVariable String number,
            @ParameterObject OverlapParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Offers(OfferedFormats.OVERLAPS) MediaFormat format) {
        PlanMap map = maps.at(asOf);
        int wanted = NumberParameter.number("number", number);
        if (map.plan().findProject(wanted).isEmpty()) {
            throw UnknownNameException.of(
                    "project",
                    number,
                    map.plan().projects().stream()
                            .map(project -> Integer.toString(project.number()))
                            .toList());
        }
        return answer(ProjectOverlaps.of(map).of(wanted), parameters, paging, format, map);
    }

    private static ResponseEntity<?> answer(
            List<ProjectOverlap> overlaps,
            OverlapParameters parameters,
            PageParameters paging,
            MediaFormat format,
            PlanMap map) {
        List<ProjectOverlap> found = parameters.choose(overlaps);
        Object body = format.equals(MediaFormat.CSV)
                ? ProjectOverlapAnswer.csv(paging.toFilePage().of(found), map)
                : PagedLists.part(found, paging, overlap -> ProjectOverlapAnswer.of(overlap, map));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }
}
