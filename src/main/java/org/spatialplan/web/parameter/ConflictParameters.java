package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose conflict verdicts. A verdict has to meet all that are given. */
public record ConflictParameters(String field, String district, String state, String certainty) {

    private static final QueryParameter<String> FIELD =
            QueryParameter.text("field").means("Field of the plan: id or name.").example("rivers");
    private static final QueryParameter<String> DISTRICT =
            QueryParameter.text("district").means("District in the project's territory: id or name.");
    private static final QueryParameter<ConflictState> STATE = QueryParameter.constant("state", ConflictState.class)
            .means("conflict, conditional, not-checked, no-data, permitted or clear.")
            .example("conflict");
    private static final QueryParameter<Certainty> CERTAINTY = QueryParameter.constant("certainty", Certainty.class)
            .means("certain or possible.")
            .example("certain");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FIELD, DISTRICT, STATE, CERTAINTY);

    /**
     * The projects whose verdicts are asked for.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Project> toQuestion(PlanMap map) {
        return ItemQuestion.<Project>all()
                .where(NameParameter.field(field, map).map(ItemConditions::inField))
                .where(NameParameter.district(district, map).map(ItemConditions::inDistrict));
    }

    /**
     * Whether a verdict has the state and the certainty that are asked for.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public boolean wants(SubjectReport report) {
        Optional<ConflictState> wantedState = STATE.parse(state);
        Optional<Certainty> wantedCertainty = CERTAINTY.parse(certainty);
        return wantedState.map(report.state()::equals).orElse(true)
                && (wantedCertainty.isEmpty() || wantedCertainty.equals(report.certainty()));
    }
}
