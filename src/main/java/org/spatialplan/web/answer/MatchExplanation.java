package org.spatialplan.web.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Metres;
import org.spatialplan.text.LocalizedName;
import org.spatialplan.text.LocalizedText;

/** A match in words. Stateless. */
final class MatchExplanation {

    private MatchExplanation() {}

    static LocalizedText of(LinkMatch match, PlanMap map) {
        String words = match.link().link().words();
        LocalizedName target = Names.address(match.link().target(), map);
        String zh = words.isEmpty() ? target.nameZh() : words;
        String en = words.isEmpty() ? target.nameEn() : words;
        return switch (match.basis()) {
            case NAMED -> named(match, words, target);
            case ITSELF -> new LocalizedText("即所问本身", "this is what was asked about");
            case SHARED -> shared(match);
            case ASSUMED ->
                new LocalizedText(
                        "规划文本未点名" + target.nameZh() + "，系据“" + zh + "”推断：可能",
                        "the plan does not name " + target.nameEn() + ", it was concluded from '" + en + "': possible");
            case GEOMETRY -> geometry(match, zh, en);
            case TERRITORY -> somewhereIn(target, words);
            case UNLOCATED_PLACE -> unlocated(zh, en, match, map);
        };
    }

    /** A link without words stands for a column of the plan. */
    private static LocalizedText named(LinkMatch match, String words, LocalizedName target) {
        if (!words.isEmpty()) {
            return new LocalizedText(
                    "规划文本点名“" + words + "”，即所问要素", "the plan's words '" + words + "' name this very feature");
        }
        return switch (match.link().link().precision()) {
            case CITYWIDE ->
                new LocalizedText(
                        "规划未写明更小的范围，即" + target.nameZh(), "the plan states no smaller area than " + target.nameEn());
            case DISTRICT ->
                new LocalizedText(
                        "规划表中属地列为" + target.nameZh(),
                        "the plan's row gives " + target.nameEn() + " as the territory (属地)");
            default ->
                new LocalizedText(
                        "该条所指即“" + target.nameZh() + "”", "the row is about '" + target.nameEn() + "' itself");
        };
    }

    private static LocalizedText shared(LinkMatch match) {
        String other = match.shared().orElseThrow().words();
        String own = match.link().link().words();
        return own.equals(other)
                ? new LocalizedText(
                        "规划文本对两者点名同一处：“" + own + "”", "the plan names the same place for both: '" + own + "'")
                : new LocalizedText(
                        "规划文本对两者点名同一处：“" + own + "”与“" + other + "”",
                        "the plan names the same place for both: '" + own + "' and '" + other + "'");
    }

    /** @param words the plan's, which may name something within the territory; may be empty */
    private static LocalizedText somewhereIn(LocalizedName territory, String words) {
        return new LocalizedText(
                (words.isEmpty() ? "" : "规划写“" + words + "”，") + "仅知位于" + territory.nameZh() + "境内，具体位置不明：可能",
                (words.isEmpty() ? "" : "'" + words + "' in the plan: ") + "known only to lie somewhere in "
                        + territory.nameEn() + ": possible");
    }

    private static LocalizedText geometry(LinkMatch match, String zh, String en) {
        boolean certain = match.certainty().isCertain();
        return new LocalizedText(
                String.format(
                        Locale.ROOT,
                        "“%s”与所问范围图上相距 %s 米，两侧位置精度合计 %s 米：%s",
                        zh,
                        Metres.text(match.distanceM()),
                        Metres.text(match.slackM()),
                        certain ? "确定" : "可能"),
                String.format(
                        Locale.ROOT,
                        "'%s' is drawn %s m away, both accuracies together are %s m: %s",
                        en,
                        Metres.text(match.distanceM()),
                        Metres.text(match.slackM()),
                        certain ? "certain" : "possible"));
    }

    private static LocalizedText unlocated(String zh, String en, LinkMatch match, PlanMap map) {
        List<LocalizedName> units = match.link().place().standIns().stream()
                .map(unit -> Names.address(unit, map))
                .toList();
        return new LocalizedText(
                "“" + zh + "”位置不明，以" + units.stream().map(LocalizedName::nameZh).collect(Collectors.joining("、"))
                        + "代替：可能",
                "'" + en + "' could not be located, "
                        + units.stream().map(LocalizedName::nameEn).collect(Collectors.joining(", ")) + " "
                        + (units.size() == 1 ? "stands" : "stand") + " in for it: possible");
    }
}
