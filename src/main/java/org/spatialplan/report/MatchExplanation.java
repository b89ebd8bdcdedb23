package org.spatialplan.report;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;

/** Explains a match in words. Stateless. */
public final class MatchExplanation {

    private MatchExplanation() {}

    public static LocalizedText of(LinkMatch match, PlanMap map) {
        String words = match.link().link().words();
        LocalizedName target = Names.address(match.link().target(), map);
        String zh = words.isEmpty() ? target.nameZh() : words;
        String en = words.isEmpty() ? target.nameEn() : words;
        return switch (match.basis()) {
            case NAMED -> named(match, words, target);
            case ITSELF -> Messages.of("report.match.itself");
            case SHARED -> shared(match);
            case ASSUMED ->
                Messages.of(
                        "report.match.assumed",
                        new LocalizedText(target.nameZh(), target.nameEn()),
                        new LocalizedText(zh, en));
            case GEOMETRY -> geometry(match, words, target);
            case TERRITORY -> somewhereIn(target, words);
            case UNLOCATED_PLACE -> unlocated(zh, en, match, map);
        };
    }

    /**
     * The words for a link to a target. A link without words comes from a column of the plan. Words that name something
     * else at the target, as a bridge over the river that is asked about, are not taken for its name.
     */
    private static LocalizedText named(LinkMatch match, String words, LocalizedName target) {
        if (!words.isEmpty()) {
            boolean isItsName =
                    words.contains(target.nameZh()) || target.nameZh().contains(words);
            return isItsName
                    ? Messages.of("report.match.named", words)
                    : Messages.of("report.match.named.at", words, new LocalizedText(target.nameZh(), target.nameEn()));
        }
        return switch (match.link().link().precision()) {
            case CITYWIDE -> Messages.of("report.match.citywide", new LocalizedText(target.nameZh(), target.nameEn()));
            case DISTRICT -> Messages.of("report.match.district", new LocalizedText(target.nameZh(), target.nameEn()));
            default -> Messages.of("report.match.row", new LocalizedText(target.nameZh(), target.nameEn()));
        };
    }

    private static LocalizedText shared(LinkMatch match) {
        String other = match.shared().orElseThrow().words();
        String own = match.link().link().words();
        return own.equals(other)
                ? Messages.of("report.match.shared", own)
                : Messages.of("report.match.shared.both", own, other);
    }

    /**
     * The words for a place somewhere inside a territory.
     *
     * @param words of the plan, which may name something within the territory; may be empty
     */
    private static LocalizedText somewhereIn(LocalizedName territory, String words) {
        LocalizedText name = new LocalizedText(territory.nameZh(), territory.nameEn());
        return words.isEmpty()
                ? Messages.of("report.match.territory", name)
                : Messages.of("report.match.territory.words", words, name);
    }

    private static LocalizedText geometry(LinkMatch match, String words, LocalizedName target) {
        boolean certain = match.certainty().isCertain();
        return Messages.of(
                certain ? "report.match.geometry.certain" : "report.match.geometry.possible",
                wordsWithName(words, target),
                Metres.text(match.distanceM()),
                Metres.text(match.slackM()));
    }

    /** The plan's words, which are Chinese; in English with the name of their target, or that alone if they are its name. */
    private static LocalizedText wordsWithName(String words, LocalizedName target) {
        String name = target.nameEn();
        if (words.isEmpty() || words.equals(target.nameZh())) {
            return new LocalizedText(target.nameZh(), name);
        }
        return new LocalizedText(words, words + " (" + name + ")");
    }

    private static LocalizedText unlocated(String zh, String en, LinkMatch match, PlanMap map) {
        List<LocalizedName> units = match.link().place().standIns().stream()
                .map(unit -> Names.address(unit, map))
                .toList();
        return Messages.of(
                units.size() == 1 ? "report.match.unlocated.one" : "report.match.unlocated",
                new LocalizedText(zh, en),
                new LocalizedText(
                        units.stream().map(LocalizedName::nameZh).collect(Collectors.joining("、")),
                        units.stream().map(LocalizedName::nameEn).collect(Collectors.joining(", "))));
    }
}
