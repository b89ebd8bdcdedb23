package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ComparedText;

/** The parameters that choose targets of the text. All that are given must hold. */
public record TargetParameters(
        @Parameter(description = "Id of the task that sets them, for example ch3-02.", example = "ch3-02") String task,
        @Parameter(description = "Year by which they hold, 2000 to 2100.", example = "2025") String year,
        @Parameter(description = "Text that must stand in a name or in the printed figure; Chinese or English.")
                String q) {

    /** @throws BadParameterException for what cannot be understood */
    public Predicate<TextTarget> toCondition(Plan plan) {
        Optional<String> wantedTask = TextParameter.given("task", task);
        wantedTask.filter(id -> plan.findTask(id).isEmpty()).ifPresent(id -> {
            throw new BadParameterException(
                    "task",
                    id,
                    Messages.of("query.expected.known-task"),
                    plan.tasks().stream().map(Task::id).limit(5).toList());
        });
        OptionalInt wantedYear = NumberParameter.year(year);
        Optional<String> text = TextParameter.words(q).map(ComparedText::of);
        return target -> wantedTask.map(target.task()::equals).orElse(true)
                && (wantedYear.isEmpty()
                        || target.year()
                                .filter(by -> by == wantedYear.getAsInt())
                                .isPresent())
                && text.map(ComparedText.of(target.nameZh() + "\n" + target.nameEn() + "\n" + target.words())::contains)
                        .orElse(true);
    }
}
