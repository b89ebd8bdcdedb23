package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.IndicatorCsvWriter;
import org.spatialplan.format.city.ItemCsvWriter;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.answer.ActionAnswer;
import org.spatialplan.web.answer.ActionDetail;
import org.spatialplan.web.answer.BodyAnswer;
import org.spatialplan.web.answer.IndicatorAnswer;
import org.spatialplan.web.answer.IndicatorDetail;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.PathwayAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.ActionParameters;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.IndicatorParameters;
import org.spatialplan.web.parameter.NumberParameter;
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

/** Resource for what the plan holds besides projects: actions, pathways, indicators and bodies. */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "plan", description = "Actions, pathways, indicators, tasks, targets and responsible bodies")
class PlanResource {

    private final AsOfParameter maps;
    private final ItemLists lists;
    private final ComputedIndicators computed;

    PlanResource(AsOfParameter maps, ItemLists lists, ComputedIndicators computed) {
        this.maps = maps;
        this.lists = lists;
        this.computed = computed;
    }

    @GetMapping(path = "/actions", produces = MediaType.ALL_VALUE)
    @Answers(refuses = 422)
    @Operation(
            operationId = "listActions",
            summary = "The boxed items (专栏): 50 actions and 10 landmark reforms",
            description = "Those for which every given parameter holds, in the plan's order.")
    ResponseEntity<?> actions(
            @ParameterObject ActionParameters parameters,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.ACTIONS) MediaFormat format,
            @Parameter(description = FeatureFiles.CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        ItemQuestion<Action> question = parameters.toQuestion(map);
        return lists.answer(
                new ItemLists.Found<>(
                        map,
                        maps.moment(asOf),
                        Subject.Kind.ACTIONS,
                        question,
                        new ItemQueries(map).actions(question),
                        match -> ActionAnswer.brief(match, map),
                        part -> new ItemCsvWriter(map.plan()).actions(ItemLists.rows(part))),
                OfferedFormats.ACTIONS,
                format,
                paging,
                crs);
    }

    @GetMapping("/actions/{id}")
    @Operation(
            operationId = "getAction",
            summary = "One boxed item, with its pathway, projects, indicators, tasks and places")
    ActionDetail action(
            @Parameter(description = "box and item", example = "3-05") @PathVariable String id,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return map.plan()
                .findAction(id)
                .map(action -> ActionDetail.of(action, map))
                .orElseThrow(() -> UnknownNameException.of(
                        "action",
                        id,
                        map.plan().actions().stream().map(action -> action.id()).toList()));
    }

    @GetMapping("/pathways")
    @Operation(operationId = "listPathways", summary = "The pathways (实施路径, annex 2), tied to their actions")
    ItemList<PathwayAnswer> pathways(
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return PagedLists.part(List.copyOf(map.plan().pathways()), paging, pathway -> PathwayAnswer.of(pathway, map));
    }

    @GetMapping(path = "/indicators", produces = MediaType.ALL_VALUE)
    @Operation(
            operationId = "listIndicators",
            summary = "The indicators (指标体系, annex 1) with base values, targets, and what the layers give",
            description =
                    "computed: the value that the loaded layers give, with method, inputs and bounds by accuracy; no-data where a"
                            + " layer is missing; not-by-geometry where no geometry answers.")
    ResponseEntity<?> indicators(
            @ParameterObject IndicatorParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Offers(OfferedFormats.INDICATORS) MediaFormat format) {
        PlanMap map = maps.at(asOf);
        List<Indicator> found = new ItemQueries(map).indicators(parameters.toQuestion(map));
        Object body = format.equals(MediaFormat.CSV)
                ? new IndicatorCsvWriter(map.catalogue().words())
                        .write(paging.toPage().of(found).stream()
                                .map(indicator -> new IndicatorCsvWriter.Row(indicator, computed.of(indicator, map)))
                                .toList())
                : PagedLists.part(
                        found, paging, indicator -> IndicatorAnswer.of(indicator, computed.of(indicator, map), map));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    @GetMapping("/indicators/{number}")
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator, what the layers give for it, and the actions and projects that serve it")
    IndicatorDetail indicator(
            @Parameter(description = "row of annex 1, from 1") @PathVariable String number,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return map.plan()
                .findIndicator(NumberParameter.number("number", number))
                .map(indicator -> IndicatorDetail.of(indicator, computed.of(indicator, map), map))
                .orElseThrow(() -> UnknownNameException.of("indicator", number, List.of()));
    }

    @GetMapping("/bodies")
    @Operation(operationId = "listBodies", summary = "The responsible bodies, and what each answers for")
    ItemList<BodyAnswer> bodies(
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return PagedLists.part(List.copyOf(map.plan().bodies()), paging, body -> BodyAnswer.of(body, map.plan()));
    }
}
