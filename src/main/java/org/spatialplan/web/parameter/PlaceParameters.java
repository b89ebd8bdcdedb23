package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;

/** The parameters that choose named places. All that are given must hold. */
public record PlaceParameters(
        @Parameter(description = "Text that must stand in the name, Chinese or English.", example = "新告") String q,
        @Parameter(description = "Kind of place, for example village, bridge or plant.", example = "village")
                String kind,
        @Parameter(
                        description =
                                "Unit in which they lie by the plan's words: `layer/feature`, for example places/heshi-town.",
                        example = "places/heshi-town")
                String within) {

    /** @throws BadParameterException for what cannot be understood */
    public Predicate<NamedPlace> toCondition(PlanMap map) {
        Optional<String> text = TextParameter.words(q).map(ComparedText::of);
        Optional<String> wantedKind = TextParameter.given("kind", kind);
        Optional<String> unit = TextParameter.given("within", within);
        unit.map(address -> FeatureRef.parse(address)
                        .orElseThrow(() -> new BadParameterException(
                                "within", address, Messages.of("query.expected.place-address"))))
                .ifPresent(map::getFeature);
        return place -> text.map(ComparedText.of(place.nameZh() + "\n" + place.nameEn())::contains)
                        .orElse(true)
                && wantedKind.map(place.kind()::equals).orElse(true)
                && unit.map(place.within()::contains).orElse(true);
    }
}
