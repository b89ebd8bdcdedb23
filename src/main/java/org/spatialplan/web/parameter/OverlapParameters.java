package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.query.OverlapReason;
import org.spatialplan.query.ProjectOverlap;

/** The parameters that choose overlaps, as texts. An overlap has to meet all that are given. */
public record OverlapParameters(String certainty, String reason, String together, String distance) {

    private static final QueryParameter<Certainty> CERTAINTY = QueryParameter.constant("certainty", Certainty.class)
            .means("`certain` or `possible`: only overlaps whose surest reason is so.")
            .example("certain");
    private static final QueryParameter<OverlapReason.Kind> REASON = QueryParameter.constant(
                    "reason", OverlapReason.Kind.class)
            .means("Only overlaps for that reason, among others: `same-works`, the plan's rows list the same works;"
                    + " `same-place`, both name the same place; `same-ground`, drawings meet.")
            .example("same-works");
    private static final QueryParameter<Boolean> TOGETHER = QueryParameter.truth("together")
            .means("`true`: only projects that are under way in the same years; `false`: only those that are not.")
            .example("true");

    private static final QueryParameter<Double> DISTANCE = TouchesParameter.DISTANCE
            .means("Also pairs whose drawings lie up to so many metres apart, as far as their accuracy lets them meet;"
                    + " 0 if left out: drawings that meet.")
            .byDefault(0)
            .example("500");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(CERTAINTY, REASON, TOGETHER, DISTANCE);

    /**
     * Chooses overlaps.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public List<ProjectOverlap> choose(List<ProjectOverlap> overlaps) {
        Optional<Certainty> sure = CERTAINTY.parse(certainty);
        Optional<OverlapReason.Kind> kind = REASON.parse(reason);
        Optional<Boolean> same = TOGETHER.parse(together);
        double apart = DISTANCE.parse(distance).orElse(0.0);
        return overlaps.stream()
                .flatMap(overlap -> overlap.within(apart).stream())
                .filter(overlap -> sure.map(overlap.certainty()::equals).orElse(true))
                .filter(overlap -> kind.map(overlap::isFor).orElse(true))
                .filter(overlap -> same.map(
                                wanted -> wanted == overlap.together().isPresent())
                        .orElse(true))
                .toList();
    }
}
