package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;
import org.spatialplan.query.Names;
import org.spatialplan.query.OverlapReason;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Metres;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "Why two projects overlap.")
public record OverlapReasonAnswer(
        @Schema(
                        description =
                                "same-works: the plan's rows list the same works; same-place: both rows name the same place, of which"
                                        + " each may take another part; same-ground: the drawings of two places meet",
                        allowableValues = {"same-works", "same-place", "same-ground"})
                String kind,
        @Schema(
                        description =
                                "certain: the plan's words say it, or the drawings meet even if both move by their accuracy; possible:"
                                        + " concluded from what both are about, somewhere inside the place, or within the accuracy",
                        allowableValues = {"certain", "possible"})
                String certainty,
        @Schema(description = "ids of the links that lead there, of the project and of the other; empty for same-works")
                List<String> links,
        @Schema(description = "layer/feature of the place, or of both places; empty for same-works")
                List<String> targets,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "distance of the drawings in metres on the ground, 0 where they meet")
                @JsonProperty("distance_m")
                Double distanceM,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "sum of the accuracies of both in metres: the distance may be off by so much")
                @JsonProperty("slack_m")
                Double slackM,
        @Schema(description = "where in the plan; several references are joined by semicolons") String evidence,
        LocalizedText why) {

    static OverlapReasonAnswer of(OverlapReason reason, PlanMap map) {
        if (reason instanceof OverlapReason.SameWorks works) {
            return new OverlapReasonAnswer(
                    EnumNames.of(works.kind()),
                    EnumNames.of(works.certainty()),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    works.relation().evidence(),
                    Optional.ofNullable(RelatedItem.note(works.relation()))
                            .orElseGet(() -> Messages.of("web.overlap.same-works")));
        }
        if (reason instanceof OverlapReason.SamePlace place) {
            return meeting(reason, place.one(), place.other(), null, null, samePlace(place, map));
        }
        OverlapReason.SameGround ground = (OverlapReason.SameGround) reason;
        return meeting(
                reason,
                ground.one(),
                ground.other(),
                Metres.of(ground.distanceM()),
                Metres.of(ground.slackM()),
                sameGround(ground, map));
    }

    private static OverlapReasonAnswer meeting(
            OverlapReason reason,
            PlacedLink one,
            PlacedLink other,
            Double distanceM,
            Double slackM,
            LocalizedText why) {
        return new OverlapReasonAnswer(
                EnumNames.of(reason.kind()),
                EnumNames.of(reason.certainty()),
                Stream.of(one, other).map(PlacedLink::link).map(Link::id).toList(),
                Stream.of(one, other)
                        .map(link -> link.target().toString())
                        .distinct()
                        .toList(),
                distanceM,
                slackM,
                Stream.of(one, other)
                        .map(link -> link.link().evidence())
                        .distinct()
                        .collect(Collectors.joining(";")),
                why);
    }

    private static LocalizedText samePlace(OverlapReason.SamePlace place, PlanMap map) {
        String code = place.certainty().isCertain() ? "web.overlap.same-place" : "web.overlap.same-place.inside";
        return Messages.of(code, name(place.one(), map));
    }

    private static LocalizedText sameGround(OverlapReason.SameGround ground, PlanMap map) {
        String code = ground.distanceM() > 0 ? "web.overlap.near" : "web.overlap.meet";
        return Messages.of(
                code,
                name(ground.one(), map),
                name(ground.other(), map),
                Math.round(ground.slackM()),
                Math.round(ground.distanceM()));
    }

    private static LocalizedText name(PlacedLink link, PlanMap map) {
        LocalizedName name = Names.address(link.target(), map);
        return new LocalizedText(name.nameZh(), name.nameEn());
    }
}
