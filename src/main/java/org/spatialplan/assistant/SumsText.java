package org.spatialplan.assistant;

import org.spatialplan.assistant.PlanSums.Content;
import org.spatialplan.assistant.PlanSums.Group;
import org.spatialplan.assistant.PlanSums.Sum;
import org.spatialplan.assistant.PlanSums.Tally;
import org.spatialplan.text.Language;
import org.spatialplan.text.PlainNumber;

/** Says what sums come to. Stateless. */
final class SumsText {

    private SumsText() {}

    static String of(Content sums, Sources sources, Language language) {
        AnswerText text = new AnswerText(language);
        text.line("assistant.sums.total", sums.projects(), sums.investment());
        tally("assistant.sums.of-which-possible", sums.ofWhichPossible(), text);
        if (sums.quantity() != null) {
            text.line(
                    "assistant.sums.quantity",
                    sums.quantity().name(),
                    inWords(sums.quantity().total(), text),
                    sums.quantity().unit());
        }
        text.plain(sums.basis());
        text.plain(sums.method());
        sums.groups().forEach(group -> text.item(inWords(group, text)));
        if (sums.allGroups() > sums.groups().size()) {
            text.line(
                    "assistant.sums.more-groups",
                    sums.allGroups() - sums.groups().size());
        }
        tally("assistant.sums.in-several", sums.inSeveral(), text);
        tally("assistant.sums.only-possible", sums.onlyPossible(), text);
        tally("assistant.sums.without-group", sums.withoutGroup(), text);
        return text.line(sums.additive() ? "assistant.sums.additive" : "assistant.sums.not-additive")
                .plain(sums.source())
                .sources(sources)
                .toString();
    }

    private static void tally(String key, Tally tally, AnswerText text) {
        if (tally.projects() > 0) {
            text.line(key, tally.projects(), tally.investment());
        }
    }

    private static String inWords(Group group, AnswerText text) {
        String line = text.word("assistant.sums.group", group.name(), group.projects(), group.investment());
        String possible = group.possible().projects() == 0
                ? ""
                : text.word(
                        "assistant.sums.group.possible",
                        group.possible().projects(),
                        group.possible().investment());
        return line
                + possible
                + quantity("assistant.sums.group.quantity", group.quantity(), text)
                + quantity("assistant.sums.group.shared-quantity", group.sharedQuantity(), text);
    }

    /** The quantity of some projects; nothing without projects. */
    private static String quantity(String key, Sum sum, AnswerText text) {
        return sum == null || sum.rows() + sum.without() == 0 ? "" : text.word(key, inWords(sum, text));
    }

    private static String inWords(Sum sum, AnswerText text) {
        return sum.value() == null
                ? text.word("assistant.sums.no-figure", sum.without())
                : text.word(
                        "assistant.sums.figure",
                        sum.comparison() + " " + PlainNumber.of(sum.value()),
                        sum.rows(),
                        sum.without());
    }
}
