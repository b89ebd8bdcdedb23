package org.spatialplan.web.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Metres;
import org.spatialplan.text.LocalizedName;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

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
            case ITSELF -> Messages.of("web.match.itself");
            case SHARED -> shared(match);
            case ASSUMED ->
                Messages.of(
                        "web.match.assumed",
                        new LocalizedText(target.nameZh(), target.nameEn()),
                        new LocalizedText(zh, en));
            case GEOMETRY -> geometry(match, zh, en);
            case TERRITORY -> somewhereIn(target, words);
            case UNLOCATED_PLACE -> unlocated(zh, en, match, map);
        };
    }

    /** A link without words stands for a column of the plan. */
    private static LocalizedText named(LinkMatch match, String words, LocalizedName target) {
        if (!words.isEmpty()) {
            return Messages.of("web.match.named", words);
        }
        return switch (match.link().link().precision()) {
            case CITYWIDE -> Messages.of("web.match.citywide", new LocalizedText(target.nameZh(), target.nameEn()));
            case DISTRICT -> Messages.of("web.match.district", new LocalizedText(target.nameZh(), target.nameEn()));
            default -> Messages.of("web.match.row", new LocalizedText(target.nameZh(), target.nameEn()));
        };
    }

    private static LocalizedText shared(LinkMatch match) {
        String other = match.shared().orElseThrow().words();
        String own = match.link().link().words();
        return own.equals(other)
                ? Messages.of("web.match.shared", own)
                : Messages.of("web.match.shared.both", own, other);
    }

    /** @param words the plan's, which may name something within the territory; may be empty */
    private static LocalizedText somewhereIn(LocalizedName territory, String words) {
        LocalizedText name = new LocalizedText(territory.nameZh(), territory.nameEn());
        return words.isEmpty()
                ? Messages.of("web.match.territory", name)
                : Messages.of("web.match.territory.words", words, name);
    }

    private static LocalizedText geometry(LinkMatch match, String zh, String en) {
        boolean certain = match.certainty().isCertain();
        return Messages.of(
                certain ? "web.match.geometry.certain" : "web.match.geometry.possible",
                new LocalizedText(zh, en),
                Metres.text(match.distanceM()),
                Metres.text(match.slackM()));
    }

    private static LocalizedText unlocated(String zh, String en, LinkMatch match, PlanMap map) {
        List<LocalizedName> units = match.link().place().standIns().stream()
                .map(unit -> Names.address(unit, map))
                .toList();
        return Messages.of(
                units.size() == 1 ? "web.match.unlocated.one" : "web.match.unlocated",
                new LocalizedText(zh, en),
                new LocalizedText(
                        units.stream().map(LocalizedName::nameZh).collect(Collectors.joining("、")),
                        units.stream().map(LocalizedName::nameEn).collect(Collectors.joining(", "))));
    }
}
