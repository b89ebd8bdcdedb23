package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.ProjectOrder;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "All that the plan's text says of the order of its projects, beside their years.")
public record OrderList(
        @Schema(description = "what the list does not say") LocalizedText remark,
        @Schema(description = "about how many projects the text says something") int projects,
        @Schema(description = "how many projects there are") int of,
        List<OrderAnswer> items) {

    /** The answer for a plan. */
    public static OrderList of(Plan plan) {
        List<ProjectOrder.Statement> statements = ProjectOrder.of(plan);
        int projects = (int) statements.stream()
                .map(statement -> statement.project().number())
                .distinct()
                .count();
        int all = plan.projects().size();
        return new OrderList(
                Messages.of("web.order.silence", all - projects),
                projects,
                all,
                statements.stream()
                        .map(statement -> OrderAnswer.of(statement, plan))
                        .toList());
    }
}
