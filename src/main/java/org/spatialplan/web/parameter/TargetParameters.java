package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ComparedText;
import org.spatialplan.text.Messages;

/** The parameters that choose targets of the text. A target has to meet all that are given. */
public record TargetParameters(String task, String year, String q) {

    private static final QueryParameter<String> TASK = QueryParameter.text("task")
            .means("Id of the task that sets them, for example ch3-02.")
            .example("ch3-02");
    private static final QueryParameter<Integer> YEAR =
            NumberParameter.YEAR.means("Year by which they hold, 2000 to 2100.").example("2025");
    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Text that must stand in a name or in the printed figure; Chinese or English.")
            .example("PM2.5");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(TASK, YEAR, Q);

    /**
     * The condition that targets have to meet.
     *
     * @throws BadParameterException if a value cannot be read
     */
    public Predicate<TextTarget> toCondition(Plan plan) {
        Optional<String> wantedTask = TASK.parse(task);
        wantedTask.filter(id -> plan.findTask(id).isEmpty()).ifPresent(id -> {
            throw new BadParameterException(
                    "task",
                    id,
                    Messages.of("query.expected.known-task"),
                    plan.tasks().stream().map(Task::id).limit(5).toList());
        });
        OptionalInt wantedYear = NumberParameter.optional(YEAR.parse(year));
        Optional<String> text = Q.parse(q).map(ComparedText::of);
        return target -> wantedTask.map(target.task()::equals).orElse(true)
                && (wantedYear.isEmpty()
                        || target.year()
                                .filter(by -> by == wantedYear.getAsInt())
                                .isPresent())
                && text.map(ComparedText.of(target.nameZh() + "\n" + target.nameEn() + "\n" + target.words())::contains)
                        .orElse(true);
    }
}
