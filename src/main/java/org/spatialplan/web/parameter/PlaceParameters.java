package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;

/** The parameters that choose named places. A place has to meet all that are given. */
public record PlaceParameters(String q, String kind, String within) {

    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Text that must stand in the name, Chinese or English.")
            .example("新告");
    private static final QueryParameter<String> KIND = QueryParameter.text("kind")
            .means("Kind of place, for example village, bridge or plant.")
            .example("village");
    private static final QueryParameter<FeatureRef> WITHIN = QueryParameter.of(
                    "within", Messages.of("query.expected.place-address"), FeatureRef::parse)
            .means("Unit in which they lie by the plan's words: `layer/feature`.")
            .example("places/heshi-town");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(Q, KIND, WITHIN);

    /**
     * The condition that places have to meet.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public Predicate<NamedPlace> toCondition(PlanMap map) {
        Optional<String> text = Q.parse(q).map(ComparedText::of);
        Optional<String> wantedKind = KIND.parse(kind);
        WITHIN.parse(within).ifPresent(map::getFeature);
        Optional<String> unit = Optional.ofNullable(within).map(String::strip);
        return place -> text.map(ComparedText.of(place.nameZh() + "\n" + place.nameEn())::contains)
                        .orElse(true)
                && wantedKind.map(place.kind()::equals).orElse(true)
                && unit.map(place.within()::contains).orElse(true);
    }
}
