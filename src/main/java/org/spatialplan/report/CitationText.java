package org.spatialplan.report;

import java.util.stream.Stream;
import org.spatialplan.check.Finding;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.ZoneRule;
import org.spatialplan.text.LocalizedText;

/** Writes a legal source for people: number, title, article, first day in force, and whether the text itself was read. Stateless. */
final class CitationText {

    private CitationText() {}

    static LocalizedText of(Citation citation) {
        return of(CitationAnswer.of(citation));
    }

    /**
     * The sources of everything that decides a finding: of each outcome, of a zone that is not known, of what the feature is by law.
     * The same source may come several times.
     */
    static Stream<LocalizedText> deciding(Finding finding) {
        return Stream.of(
                        finding.outcomes().stream()
                                .flatMap(outcome -> Stream.of(
                                        outcome.decided().citation(),
                                        outcome.zone().citation())),
                        Stream.of(finding.zone())
                                .filter(zone -> !zone.mayBe().isEmpty())
                                .map(ZoneRule::citation),
                        finding.areas().stream().map(AreaRule::citation))
                .flatMap(citations -> citations)
                .map(CitationText::of);
    }

    static LocalizedText of(CitationAnswer source) {
        return new LocalizedText(
                source.number() + "《" + source.titleZh() + "》"
                        + (source.article() == null ? "" : source.article().zh())
                        + "，" + source.inForce() + " 起施行" + doubtZh(source),
                source.number() + " " + source.titleEn()
                        + (source.article() == null
                                ? ""
                                : ", " + source.article().en())
                        + ", in force from " + source.inForce() + doubtEn(source));
    }

    /** Says so if nobody has read the text itself. */
    private static String doubtZh(CitationAnswer source) {
        String note = source.note() == null ? "" : "：" + source.note().zh();
        return source.verified() ? "" : "（未经核实" + note + "）";
    }

    private static String doubtEn(CitationAnswer source) {
        String note = source.note() == null ? "" : ": " + source.note().en();
        return source.verified() ? "" : " (not verified" + note + ")";
    }
}
