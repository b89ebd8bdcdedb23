package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NameHit;
import org.spatialplan.query.name.NamedThing;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A thing of the plan or the map whose name was found.")
public record SearchAnswer(
        @Schema(
                        description =
                                "place: a feature of a layer; named-place: a place that the plan names and no layer holds under"
                                        + " that name (/api/places); target: of the text (/api/targets)",
                        allowableValues = {"place", "named-place", "project", "body", "action", "task", "target"})
                String kind,
        @Schema(description = "layer of a place, with its titles; null for all else", nullable = true)
                LocalizedName layer,
        @Schema(description = "number of a project, id of all else") String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(
                        description = "by what it was found",
                        allowableValues = {"number", "chinese", "english", "pinyin"})
                String matched,
        @Schema(
                        description =
                                "units in which it lies by the plan's words, where no better place is known; ids are layer/feature")
                List<LocalizedName> within,
        @Schema(description = "the plan's rows that name a place; of a task or target where it stands")
                List<RowAnswer> rows,
        @Schema(description = BBOX, nullable = true) List<Double> bbox) {

    static final String BBOX = "west, south, east, north in degrees (CRS84); null if it is not located";

    /** The answer for a hit of the search. */
    public static SearchAnswer of(NameHit hit, PlanMap map) {
        NamedThing thing = hit.thing();
        return new SearchAnswer(
                ConstantParameter.word(thing.kind()),
                thing.layer().map(id -> layer(id, map)).orElse(null),
                thing.id(),
                thing.nameZh(),
                thing.nameEn(),
                ConstantParameter.word(hit.matched()),
                Names.features(thing.within(), map),
                thing.rows().stream()
                        .map(reference -> RowAnswer.of(reference, map.plan()))
                        .toList(),
                thing.box().map(SearchAnswer::bbox).orElse(null));
    }

    private static LocalizedName layer(String id, PlanMap map) {
        var layer = map.catalogue().find(id).orElseThrow();
        return new LocalizedName(id, layer.titleZh(), layer.titleEn());
    }

    static List<Double> bbox(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
