package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;

/** The parameters that choose named places. All that are given must hold. */
public record PlaceParameters(String q, String kind, String within) {

    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Text that must stand in the name, Chinese or English.")
            .example("新告");
    private static final QueryParameter<String> KIND = QueryParameter.text("kind")
            .means("Kind of place, for example village, bridge or plant.")
            .example("village");
    private static final QueryParameter<FeatureRef> WITHIN = QueryParameter.of(
                    "within", Messages.of("query.expected.place-address"), FeatureRef::parse)
            .means("Unit in which they lie by the plan's words: `layer/feature`, for example places/heshi-town.")
            .example("places/heshi-town");

    /** All of them, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(Q, KIND, WITHIN);

    /** @throws org.spatialplan.query.BadParameterException for what cannot be understood */
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
