package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.query.Names;
import org.spatialplan.query.ProjectOrder;
import org.spatialplan.query.ProjectOrder.Statement;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;

@Schema(
        description =
                "What the plan's text says of the order of a project, beside the years: that it builds on another one, or by when"
                        + " it is to be done. The text says so of few projects; silence promises nothing.")
public record OrderAnswer(
        LocalizedName project,
        @Schema(
                        description = "needs: it builds on another project; due: the text wants it done by a year",
                        allowableValues = {"needs", "due"})
                String kind,
        @Schema(description = "the project that it needs, or the pathway or task that says by when it is to be done")
                LocalizedName item,
        @Schema(
                        description =
                                "of needs: the year in which the project, or the part in question, begins; of due: the year in which it"
                                        + " ends")
                int year,
        @Schema(
                        description =
                                "of needs: the year in which the needed project ends; of due: the year that the text says")
                int expected,
        @Schema(
                        description =
                                "begins-before-needed-ends; same-year (years do not say which comes first); in-order; done-by-then;"
                                        + " runs-past-due-year",
                        allowableValues = {
                            "begins-before-needed-ends",
                            "same-year",
                            "in-order",
                            "done-by-then",
                            "runs-past-due-year"
                        })
                String finding,
        @Schema(
                        description = RelatedItem.BASIS,
                        allowableValues = {"named", "subject"})
                String basis,
        @Schema(description = "where in the plan; several references are joined by semicolons") String evidence,
        @Schema(description = "the plan's words that stand there; empty where it does not name it") String words,
        @Schema(description = "what is to be known beside; null if nothing", nullable = true) LocalizedText note,
        LocalizedText why) {

    /** What the text says of one project, and of others that need it; null if the version of the plan does not hold it. */
    static @Nullable List<OrderAnswer> of(Project project, Plan plan) {
        return !plan.areRelationsKnown()
                ? null
                : ProjectOrder.of(plan).stream()
                        .filter(statement -> statement.relation().subject().equals(project.subject())
                                || statement.relation().object().equals(project.subject()))
                        .map(statement -> of(statement, plan))
                        .toList();
    }

    /** The answer for a statement of the text. */
    public static OrderAnswer of(Statement statement, Plan plan) {
        Relation relation = statement.relation();
        return new OrderAnswer(
                Names.subject(relation.subject(), plan).orElseThrow(),
                relation.kind().word(),
                Names.subject(relation.object(), plan).orElseThrow(),
                statement.year(),
                statement.expected(),
                EnumNames.of(statement.finding()),
                relation.basis().word(),
                relation.evidence(),
                relation.words(),
                RelatedItem.note(relation),
                Messages.of("web.order." + EnumNames.of(statement.finding()), statement.year(), statement.expected()));
    }
}
