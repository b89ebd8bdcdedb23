package org.spatialplan.assistant;

import org.spatialplan.assistant.Explanation.Case;
import org.spatialplan.assistant.Explanation.Met;
import org.spatialplan.text.Language;
import org.spatialplan.text.PlainNumber;

/** Says why a verdict is what it is. Stateless. */
final class ExplanationText {

    private ExplanationText() {}

    static String of(Explanation verdict, Sources sources, Language language) {
        AnswerText text = new AnswerText(language);
        text.line(
                "assistant.explain",
                verdict.subject().id(),
                verdict.subject().name(),
                state(verdict.state(), verdict.certainty(), text));
        text.plain(verdict.why());
        verdict.findings().forEach(met -> met(met, text));
        if (verdict.allFindings() > verdict.findings().size()) {
            text.line(
                    "assistant.explain.more",
                    verdict.allFindings() - verdict.findings().size());
        }
        if (!verdict.noData().isEmpty()) {
            text.line("assistant.explain.no-data", text.joined(verdict.noData(), Named::name));
        }
        if (!verdict.notPublic().isEmpty()) {
            text.line("assistant.explain.not-public", text.joined(verdict.notPublic(), Named::name));
        }
        if (!verdict.notMet().isEmpty()) {
            text.line("assistant.explain.not-met", text.joined(verdict.notMet(), Named::name));
        }
        text.names("assistant.explain.not-excluded", verdict.notExcluded());
        text.line("assistant.explain.rules-day", verdict.rulesDay());
        return text.sources(sources).line("assistant.no-decision").toString();
    }

    private static void met(Met met, AnswerText text) {
        text.item(
                "assistant.explain.met",
                met.feature().name(),
                met.feature().id(),
                met.zone().name(),
                state(met.state(), met.certainty(), text),
                PlainNumber.of(met.distanceM()),
                PlainNumber.of(met.slackM()));
        if (met.shared() != null) {
            text.line(
                    "assistant.explain.shared",
                    met.shared().measure(),
                    PlainNumber.of(met.shared().drawn()),
                    PlainNumber.of(met.shared().least()),
                    PlainNumber.of(met.shared().most()));
        }
        text.once(met.principle()).once(met.needs());
        met.outcomes().forEach(one -> text.plain(inWords(one, text)));
        if (!met.needed().isEmpty()) {
            text.once(text.word("assistant.explain.needed", text.listed(met.needed())));
        }
        text.once(text.word("assistant.explain.law", text.listed(met.law())));
    }

    private static String inWords(Case one, AnswerText text) {
        String state = text.word("paper.state." + one.state());
        if (one.condition() == null) {
            return text.word("assistant.explain.case.zone", one.zone().name(), state);
        }
        return one.holds()
                ? text.word("assistant.explain.case.holds", one.condition(), state)
                : text.word("assistant.explain.case.holds-not", one.condition(), state);
    }

    private static String state(String state, String certainty, AnswerText text) {
        String words = text.word("paper.state." + state);
        return certainty == null
                ? words
                : text.word("paper.state-certainty", words, text.word("report.certainty." + certainty));
    }
}
