package org.spatialplan.report;

import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A legal source in words for people: what it is called, its number, the article, from when it holds, and whether it was read. */
final class CitationText {

    private CitationText() {}

    static LocalizedText of(Citation citation) {
        return of(CitationAnswer.of(citation));
    }

    static LocalizedText of(CitationAnswer source) {
        LocalizedText title = new LocalizedText(source.titleZh(), source.titleEn());
        LocalizedText cited = source.article() == null
                ? Messages.of("report.citation", source.number(), title, source.inForce())
                : Messages.of("report.citation.article", source.number(), title, source.article(), source.inForce());
        if (source.verified()) {
            return cited;
        }
        return source.note() == null
                ? Messages.of("report.citation.not-verified", cited)
                : Messages.of("report.citation.not-verified.note", cited, source.note());
    }
}
