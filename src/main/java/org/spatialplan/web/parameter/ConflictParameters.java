package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.geo.Certainty;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectQuestion;

/** Which verdicts are wanted. All that are given must hold. */
public record ConflictParameters(
        @Parameter(description = "Field of the plan: id or name.", example = "rivers") String field,
        @Parameter(description = "District in the project's territory: id or name.", example = "luojiang")
                String district,
        @Parameter(description = "conflict, conditional, clear, not-checked or no-data.", example = "conflict")
                String state,
        @Parameter(description = "certain or possible.", example = "certain") String certainty) {

    public ProjectQuestion toQuestion(PlanMap map) {
        return ProjectQuestion.of(NameParameter.field(field, map), NameParameter.district(district, map));
    }

    public boolean wants(SubjectReport report) {
        Optional<ConflictState> wantedState = ConstantParameter.parse("state", state, ConflictState.class);
        Optional<Certainty> wantedCertainty = ConstantParameter.parse("certainty", certainty, Certainty.class);
        return wantedState.map(report.state()::equals).orElse(true)
                && (wantedCertainty.isEmpty() || wantedCertainty.equals(report.certainty()));
    }
}
