package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

@Schema(description = "A place of the plan's index of named places, in short.")
public record PlaceName(
        @Schema(description = "id under /api/places") String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "layer/feature that holds it, null where none does", nullable = true) String feature) {

    static final String LIST = "places that its row names, by the index of named places; located or not";

    static List<PlaceName> namedBy(Subject subject, Plan plan) {
        return plan.placesNamedBy(subject).stream().map(PlaceName::of).toList();
    }

    private static PlaceName of(NamedPlace place) {
        return new PlaceName(
                place.id(), place.nameZh(), place.nameEn(), place.feature().isEmpty() ? null : place.feature());
    }
}
