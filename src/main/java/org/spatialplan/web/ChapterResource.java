package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.ItemCsvWriter;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.TaskAnswer;
import org.spatialplan.web.answer.TaskDetail;
import org.spatialplan.web.answer.TextTargetAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.TargetParameters;
import org.spatialplan.web.parameter.TaskParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource for what the plan's chapters set besides annexes and boxes: tasks, and targets that occur only in the text.
 */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "plan", description = "Actions, pathways, indicators, tasks, targets and responsible bodies")
class ChapterResource {

    private final AsOfParameter maps;
    private final ItemLists lists;

    ChapterResource(AsOfParameter maps, ItemLists lists) {
        this.maps = maps;
        this.lists = lists;
    }

    @GetMapping(path = "/tasks", produces = MediaType.ALL_VALUE)
    @Answers(refuses = 422)
    @Operation(
            operationId = "listTasks",
            summary = "The tasks (任务) of the plan's chapters, with their bodies and targets",
            description = "Those for which every given parameter holds, in the plan's order.")
    ResponseEntity<?> tasks(
            @ParameterObject TaskParameters parameters,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.TASKS) MediaFormat format,
            @Parameter(description = FeatureFiles.CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        ItemQuestion<Task> question = parameters.toQuestion(map);
        return lists.answer(
                new ItemLists.Found<>(
                        map,
                        maps.moment(asOf),
                        Subject.Kind.TASKS,
                        question,
                        new ItemQueries(map).tasks(question),
                        match -> TaskAnswer.brief(match, map),
                        part -> new ItemCsvWriter(map.plan()).tasks(ItemLists.rows(part))),
                OfferedFormats.TASKS,
                format,
                paging,
                crs);
    }

    @GetMapping("/tasks/{id}")
    @Operation(operationId = "getTask", summary = "One task, with its targets, notes, places, actions and indicators")
    TaskDetail task(
            @Parameter(description = "chapter and position", example = "ch3-02") @PathVariable String id,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return map.plan()
                .findTask(id)
                .map(task -> TaskDetail.of(task, map))
                .orElseThrow(() -> UnknownNameException.of(
                        "task", id, map.plan().tasks().stream().map(Task::id).toList()));
    }

    @GetMapping("/targets")
    @Operation(
            operationId = "listTargets",
            summary = "The targets that the plan's text gives outside its table of indicators",
            description =
                    "Figures as printed, with comparison, unit and where they stand. What the table of indicators holds is"
                            + " in /api/indicators.")
    ItemList<TextTargetAnswer> targets(
            @ParameterObject TargetParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        List<TextTarget> found = map.plan().textTargets().stream()
                .filter(parameters.toCondition(map.plan()))
                .toList();
        return PagedLists.part(found, paging, target -> TextTargetAnswer.of(target, map.plan()));
    }

    @GetMapping("/targets/{id}")
    @Operation(operationId = "getTarget", summary = "One target of the text")
    TextTargetAnswer target(
            @Parameter(description = "id in /api/targets", example = "text-pm25-2025") @PathVariable String id,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return map.plan()
                .findTextTarget(id)
                .map(target -> TextTargetAnswer.of(target, map.plan()))
                .orElseThrow(() -> UnknownNameException.of(
                        "target",
                        id,
                        map.plan().textTargets().stream().map(TextTarget::id).toList()));
    }
}
