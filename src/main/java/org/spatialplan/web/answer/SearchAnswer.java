package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NameHit;
import org.spatialplan.query.name.NamedThing;
import org.spatialplan.report.Named;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A project, place, body or action whose name was found.")
public record SearchAnswer(
        @Schema(allowableValues = {"project", "place", "body", "action"}) String kind,
        @Schema(description = "layer of a place, with its titles; null for all else", nullable = true) Named layer,
        @Schema(description = "number of a project, id of all else") String id,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(
                        description = "by what it was found",
                        allowableValues = {"number", "chinese", "english", "pinyin"})
                String matched,
        @Schema(description = "west, south, east, north in degrees (CRS84); null if it is not located", nullable = true)
                List<Double> bbox) {

    public static SearchAnswer of(NameHit hit, PlanMap map) {
        NamedThing thing = hit.thing();
        return new SearchAnswer(
                ConstantParameter.word(thing.kind()),
                thing.layer().map(id -> layer(id, map)).orElse(null),
                thing.id(),
                thing.nameZh(),
                thing.nameEn(),
                ConstantParameter.word(hit.matched()),
                thing.box().map(SearchAnswer::bbox).orElse(null));
    }

    private static Named layer(String id, PlanMap map) {
        var layer = map.catalogue().find(id).orElseThrow();
        return new Named(id, layer.titleZh(), layer.titleEn());
    }

    private static List<Double> bbox(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
