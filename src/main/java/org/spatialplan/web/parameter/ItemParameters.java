package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.BodyRole;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;

/** The parameters that choose items of any kind, as texts. An item has to meet all that are given. */
public record ItemParameters(String field, String body, String role, String q) {

    private static final QueryParameter<String> FIELD = QueryParameter.text("field")
            .means("Field of the plan: id or name, for example `rivers` or 美丽河湖.")
            .example("rivers");
    private static final QueryParameter<String> BODY = QueryParameter.text("body")
            .means("Responsible body (责任单位) that the row names: id or name, for example 市水利局. See /api/bodies.")
            .example("市水利局");
    private static final QueryParameter<BodyRole> ROLE = QueryParameter.constant("role", BodyRole.class)
            .means("With `body`: `lead` or `support`. The plan prints no word for it: the first body of a row leads"
                    + " (牵头), those after it support (配合).");
    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Words, separated by blanks, that must all stand in names, summaries, bodies, districts"
                    + " or places, or be the number or id; Chinese or English.")
            .example("污水");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FIELD, BODY, ROLE, Q);

    /**
     * Reads the parameters.
     *
     * @throws BadParameterException if a value cannot be read
     */
    public <T extends PlanItem> ItemQuestion<T> toQuestion(PlanMap map) {
        Optional<BodyRole> wanted = ROLE.parse(role);
        Optional<String> responsible = NameParameter.body(body, map);
        if (wanted.isPresent() && responsible.isEmpty()) {
            throw new BadParameterException("role", role, Messages.of("query.expected.with-body"));
        }
        return ItemQuestion.<T>all()
                .where(NameParameter.field(field, map).map(ItemConditions::inField))
                .where(responsible.map(id -> ItemConditions.ofBody(id, wanted)))
                .where(Q.parse(q).map(words -> ItemConditions.saying(words, map)));
    }
}
