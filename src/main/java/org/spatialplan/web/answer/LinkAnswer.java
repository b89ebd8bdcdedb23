package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A tie from the plan to the ground, with its evidence.")
public record LinkAnswer(
        String id,
        @Schema(description = "layer/feature") String target,
        @JsonProperty("target_names") LocalizedName targetNames,
        @Schema(description = "site, along, within, serves or address") String role,
        @Schema(description = "exact, reach, feature, township, district or citywide") String precision,
        @Schema(
                        description = "whether the plan names the target, or it was assumed",
                        allowableValues = {"named", "assumed"})
                String basis,
        @Schema(
                        description =
                                "how surely the place is known, by which it is drawn whole or dashed: certain (the place itself,"
                                        + " within certain_within_m of /api/map), possible, or none",
                        allowableValues = {"certain", "possible", "none"})
                String placing,
        @Schema(
                        description =
                                "how far the true place may lie from the geometry, in metres; null without a geometry",
                        nullable = true)
                @JsonProperty("accuracy_m")
                Double accuracyM,
        @Schema(description = "whether the named place could not be located and units stand in for it")
                boolean unlocated,
        @Schema(
                        description =
                                "the units that stand in for a place that could not be located: what the plan names for it,"
                                        + " else the territory")
                @JsonProperty("stand_ins")
                List<LocalizedName> standIns,
        @Schema(description = "where in the plan: annex and row, or box and item") String evidence,
        @Schema(description = "the plan's words that name the place") String words,
        @Schema(description = "why this precision") String note,
        @Schema(
                        type = "object",
                        nullable = true,
                        description =
                                "GeoJSON geometry in degrees (CRS84); null for what is only known to lie somewhere inside a unit")
                Geometry geometry) {

    /** The answer for a link and its place on the map. */
    public static LinkAnswer of(PlacedLink placed, PlanMap map) {
        Link link = placed.link();
        PlacedLink.Place place = placed.place();
        return new LinkAnswer(
                link.id(),
                link.target(),
                Names.feature(placed.target().layer(), placed.target().id(), map),
                ConstantParameter.word(link.role()),
                ConstantParameter.word(place.precision()),
                ConstantParameter.word(link.basis()),
                ConstantParameter.word(placed.placing()),
                place.somewhereInside()
                        ? null
                        : place.shape().map(shape -> shape.accuracyM()).orElse(null),
                place.fallback(),
                place.standIns().stream().map(unit -> Names.address(unit, map)).toList(),
                link.evidence(),
                link.words(),
                link.note(),
                place.somewhereInside() ? null : place.lonLat().orElse(null));
    }
}
