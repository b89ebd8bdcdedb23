package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Link;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(
        description =
                "Why a project answers a spatial question: one of its links, and how it meets what was asked for.")
public record MatchReason(
        @Schema(description = "the parameter that asked: touches or bbox; site for a submitted ground") String question,
        @Schema(description = "id of the link") String link,
        @Schema(description = "layer/feature that the link names") String target,
        @Schema(description = "site, along, within, serves or address") String role,
        @Schema(description = "exact, reach, feature, township, district or citywide") String precision,
        @Schema(description = "distance of the drawings in metres on the ground, 0 where they meet")
                @JsonProperty("distance_m")
                double distanceM,
        @Schema(description = "sum of the accuracies of both sides in metres: the distance may be off by so much")
                @JsonProperty("slack_m")
                double slackM,
        @Schema(
                        description = "certain: holds even if both outlines move by their accuracy; possible: may hold",
                        allowableValues = {"certain", "possible"})
                String certainty,
        @Schema(
                        description =
                                "named: the plan names what was asked about, or gives it as territory; shared: it names the same"
                                        + " feature for both; itself; geometry; territory: somewhere in a unit; unlocated-place: as"
                                        + " stand_ins; assumed: the plan does not name the target",
                        allowableValues = {
                            "named",
                            "itself",
                            "shared",
                            "assumed",
                            "geometry",
                            "territory",
                            "unlocated-place"
                        })
                String basis,
        @Schema(
                        description =
                                "how surely the place of the link is known: certain (the place itself, within certain_within_m"
                                        + " of /api/map), possible, or none (nothing to draw)",
                        allowableValues = {"certain", "possible", "none"})
                String placing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Schema(description = "the units that stand in for a place that could not be located")
                @JsonProperty("stand_ins")
                List<LocalizedName> standIns,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "the link of what was asked about that names the same feature")
                Shared shared,
        @Schema(description = "where in the plan") String evidence,
        @Schema(description = "the plan's words that name the place") String words,
        LocalizedText why) {

    @Schema(description = "A link to the same feature.")
    public record Shared(
            @Schema(description = "id of the link") String link,
            @Schema(description = "where in the plan") String evidence,
            @Schema(description = "the plan's words that name the place") String words) {

        private static Shared of(Link link) {
            return new Shared(link.id(), link.evidence(), link.words());
        }
    }

    /** The answer for a match of a link. */
    public static MatchReason of(LinkMatch match, PlanMap map) {
        Link link = match.link().link();
        return new MatchReason(
                EnumNames.of(match.question()),
                link.id(),
                link.target(),
                EnumNames.of(link.role()),
                EnumNames.of(match.link().place().precision()),
                Metres.of(match.distanceM()),
                Metres.of(match.slackM()),
                EnumNames.of(match.certainty()),
                EnumNames.of(match.basis()),
                EnumNames.of(match.link().placing()),
                match.link().place().standIns().stream()
                        .map(unit -> Names.address(unit, map))
                        .toList(),
                match.shared().map(Shared::of).orElse(null),
                link.evidence(),
                link.words(),
                MatchExplanation.of(match, map));
    }
}
