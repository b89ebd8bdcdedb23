package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Metres;
import org.spatialplan.report.Named;
import org.spatialplan.report.Sentence;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(
        description =
                "Why a project, action or task answers a spatial question: one of its links, and how it meets what was asked for.")
public record MatchReason(
        @Schema(description = "the parameter that asked: touches or bbox") String question,
        @Schema(description = "id of the link") String link,
        @Schema(description = "layer/feature that the link names") String target,
        @Schema(description = "site, along, within or serves") String role,
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
        @Schema(description = "named, geometry, territory or unlocated-place") String basis,
        @Schema(description = "where in the plan") String evidence,
        @Schema(description = "the plan's words that name the place") String words,
        Sentence why) {

    public static MatchReason of(LinkMatch match, PlanMap map) {
        Link link = match.link().link();
        return new MatchReason(
                ConstantParameter.word(match.question()),
                link.id(),
                link.target(),
                ConstantParameter.word(link.role()),
                ConstantParameter.word(match.link().place().precision()),
                Metres.of(match.distanceM()),
                Metres.of(match.slackM()),
                ConstantParameter.word(match.certainty()),
                ConstantParameter.word(match.basis()),
                link.evidence(),
                link.words(),
                why(match, map));
    }

    private static Sentence why(LinkMatch match, PlanMap map) {
        Sentence words = words(match.link(), map);
        boolean certain = match.certainty().isCertain();
        return switch (match.basis()) {
            case NAMED ->
                match.link().link().words().isEmpty()
                        ? new Sentence("该条所指即“" + words.zh() + "”", "the row is about '" + words.en() + "' itself")
                        : new Sentence(
                                "规划文本点名“" + words.zh() + "”，即所问要素" + (certain ? "" : "，但只到行政区"),
                                "the plan's words '" + words.en() + "' name this very feature"
                                        + (certain ? "" : ", but only as a territory"));
            case GEOMETRY ->
                new Sentence(
                        String.format(
                                Locale.ROOT,
                                "“%s”与所问范围图上相距 %s 米，两侧位置精度合计 %s 米：%s",
                                words.zh(),
                                Metres.text(match.distanceM()),
                                Metres.text(match.slackM()),
                                certain ? "确定" : "可能"),
                        String.format(
                                Locale.ROOT,
                                "'%s' is drawn %s m away, both accuracies together are %s m: %s",
                                words.en(),
                                Metres.text(match.distanceM()),
                                Metres.text(match.slackM()),
                                certain ? "certain" : "possible"));
            case TERRITORY ->
                somewhereIn(
                        Names.feature(
                                match.link().target().layer(),
                                match.link().target().id(),
                                map),
                        match.link().link().words());
            case UNLOCATED_PLACE ->
                new Sentence(
                        "“" + words.zh() + "”位置不明，以属地代替：可能",
                        "'" + words.en() + "' could not be located, its territory stands in for it: possible");
        };
    }

    /** @param words the plan's, which may name something within the territory; may be empty */
    private static Sentence somewhereIn(Named territory, String words) {
        return new Sentence(
                (words.isEmpty() ? "" : "规划写“" + words + "”，") + "仅知位于" + territory.nameZh() + "境内，具体位置不明：可能",
                (words.isEmpty() ? "" : "'" + words + "' in the plan: ") + "known only to lie somewhere in "
                        + territory.nameEn() + ": possible");
    }

    /** The plan's words; where the row names no place, what the link leads to. */
    private static Sentence words(PlacedLink link, PlanMap map) {
        String words = link.link().words();
        Named target = Names.feature(link.target().layer(), link.target().id(), map);
        return words.isEmpty() ? new Sentence(target.nameZh(), target.nameEn()) : new Sentence(words, words);
    }
}
