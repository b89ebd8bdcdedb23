package org.spatialplan.report.row;

import java.util.stream.Stream;
import org.spatialplan.check.Finding;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Writes a legal source for people: number, title, article, first day in force, and whether the text itself was read.
 * Stateless.
 */
public final class CitationText {

    private CitationText() {}

    /** A citation in words. */
    public static LocalizedText of(Citation citation) {
        return of(citation.source(), citation.article());
    }

    /**
     * The sources that decide a finding: those of each outcome, of an unknown zone, and of the legal status of the
     * feature. A source may occur several times.
     */
    public static Stream<LocalizedText> deciding(Finding finding) {
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

    /** A legal source as a whole, in words. */
    public static LocalizedText of(LegalSource source) {
        return of(source, LocalizedText.NONE);
    }

    private static LocalizedText of(LegalSource source, LocalizedText article) {
        LocalizedText title = new LocalizedText(source.titleZh(), source.titleEn());
        LocalizedText cited = article.equals(LocalizedText.NONE)
                ? Messages.of("report.citation", source.number(), title, source.inForce())
                : Messages.of("report.citation.article", source.number(), title, article, source.inForce());
        if (source.verified()) {
            return cited;
        }
        return source.note().equals(LocalizedText.NONE)
                ? Messages.of("report.citation.not-verified", cited)
                : Messages.of("report.citation.not-verified.note", cited, source.note());
    }
}
