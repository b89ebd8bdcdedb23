package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.ProjectSums;
import org.spatialplan.query.sum.SumQuestion;
import org.spatialplan.web.answer.SummaryAnswer;
import org.spatialplan.web.answer.SummaryCsv;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ProjectParameters;
import org.spatialplan.web.parameter.SumParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

    @GetMapping
    @Answers(refuses = 422)
    @Operation(
            operationId = "sumProjects",
            summary = "How many, how much money, how much of a quantity?",
            description =
                    "Count and investment (万元, 10,000 yuan) of the projects for which every given parameter holds, in all"
                            + " and by groups, with the sum of a quantity if one is asked for. A project may stand in several"
                            + " groups: shared says which do, additive whether the money adds up, and method how it is counted."
                            + " Those that stand in no group, or only possibly in one, are told apart and never dropped."
                            + " How, with examples: docs/sums.md.")
    ResponseEntity<?> summary(
            @ParameterObject ProjectParameters parameters,
            @ParameterObject SumParameters sums,
            @Offers(OfferedFormats.SUMMARY) MediaFormat format,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        SumQuestion question = sums.toQuestion(map);
        SummaryAnswer answer = SummaryAnswer.of(
                ProjectSums.of(new ItemQueries(map).projects(parameters.toQuestion(map)), question, map),
                question,
                map);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.equals(MediaFormat.CSV) ? SummaryCsv.write(answer) : answer);
    }
}
