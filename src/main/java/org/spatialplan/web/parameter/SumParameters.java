package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.Grouping;
import org.spatialplan.query.sum.SumMethod;
import org.spatialplan.query.sum.SumQuestion;
import org.spatialplan.text.Messages;

/** The parameters that tell how projects are summed, as texts. */
public record SumParameters(String by, String method, String quantity) {

    private static final QueryParameter<Grouping> BY = QueryParameter.constant("by", Grouping.class)
            .byDefault("field")
            .means("Groups: `field`; `district` (属地); `township` that the row names; `body`, or `lead-body`, the first"
                    + " of the row; `action`; `activity`; `basin` (a river with its tributaries), `river` or `bay` that"
                    + " a linked place meets, as `touches` finds it; `period` of the plan (to-2025, 2026-2030,"
                    + " 2031-2035) or `year` in which works go on; `precision` of the finest place.")
            .example("period");
    private static final QueryParameter<SumMethod> METHOD = QueryParameter.constant("method", SumMethod.class)
            .byDefault("whole")
            .means(
                    "How the money of a project in several groups is counted: `whole`, its whole sum in each group, which"
                            + " do not add up then; `spread`, in equal parts, one for each group, and over time one for each"
                            + " year of works, in whole 万元 that add up to the sum. The plan gives no such parts: they are an"
                            + " estimate. Refused where no project can stand in several groups, and with `quantity`.")
            .example("spread");
    private static final QueryParameter<String> QUANTITY = QueryParameter.text("quantity")
            .means("A quantity to be summed as well: id or name, for example `sewer_pipe_km` or 污水管网长度. Refused"
                    + " where the figures of several projects do not add up, as of widths.")
            .example("sewer_pipe_km");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(BY, METHOD, QUANTITY);

    /**
     * Reads the parameters.
     *
     * @throws BadParameterException if a value cannot be read, or has no sense beside the others
     */
    public SumQuestion toQuestion(PlanMap map) {
        Grouping groups = BY.parse(by).orElse(Grouping.FIELD);
        SumMethod wanted = METHOD.parse(method).orElse(SumMethod.WHOLE);
        Optional<QuantityKind> summed = NameParameter.quantity(quantity, map);
        summed.filter(kind -> !kind.summed()).ifPresent(kind -> {
            throw new BadParameterException("quantity", quantity, Messages.of("query.expected.summed-quantity"));
        });
        if (wanted == SumMethod.SPREAD && groups.isOneForEach()) {
            throw new BadParameterException(
                    "method", method, Messages.of("query.expected.whole-by", ConstantParameter.word(groups)));
        }
        if (wanted == SumMethod.SPREAD && summed.isPresent()) {
            throw new BadParameterException("method", method, Messages.of("query.expected.whole-with-quantity"));
        }
        return new SumQuestion(groups, wanted, summed);
    }
}
