package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A place that the plan names, whether or not anybody knows where it is.")
public record PlaceAnswer(
        String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "village, road, bridge, plant, mountain, …") String kind,
        @Schema(description = "layer/feature that holds it, with its geometry; null where none does", nullable = true)
                String feature,
        @Schema(description = "units in which it lies by the plan's words; ids are layer/feature")
                List<LocalizedName> within,
        @Schema(description = "the rows that name it") List<RowAnswer> rows,
        String note,
        @Schema(description = SearchAnswer.BBOX, nullable = true) List<Double> bbox) {

    /** The answer for a named place. */
    public static PlaceAnswer of(NamedPlace place, PlanMap map) {
        return new PlaceAnswer(
                place.id(),
                place.nameZh(),
                place.nameEn(),
                place.kind(),
                place.feature().isEmpty() ? null : place.feature(),
                Names.features(place.within(), map),
                place.evidence().stream()
                        .map(reference -> RowAnswer.of(reference, map.plan()))
                        .toList(),
                place.note(),
                FeatureRef.parse(place.feature())
                        .flatMap(ref -> map.findLayer(ref.layer()).flatMap(layer -> layer.find(ref.id())))
                        .flatMap(entry -> entry.feature().geometry())
                        .map(geometry -> SearchAnswer.bbox(geometry.getEnvelopeInternal()))
                        .orElse(null));
    }
}
