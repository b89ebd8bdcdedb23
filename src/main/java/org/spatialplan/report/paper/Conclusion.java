package org.spatialplan.report.paper;

import java.util.List;
import java.util.Map;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.text.Language;

/**
 * What a report comes to in one language, in the words of the report that is signed, for answers that are not on paper.
 *
 * @param state of the gravest ground, in words
 * @param certainty how sure that is, in words; empty where nothing was decided
 * @param sentences which lines are met, which are not, and of which nothing is known
 * @param illustrative the lines that were checked on data which only illustrate; empty if there are none
 */
public record Conclusion(String state, String certainty, List<String> sentences, String illustrative) {

    public Conclusion {
        sentences = List.copyOf(sentences);
    }

    /** The conclusion of a report. */
    public static Conclusion of(ConflictReport report, Language language) {
        Headline headline =
                new Headline(report, LineSummary.of(report), new PaperWords(language), new PaperNumbers(language));
        Map<String, Object> view = headline.view();
        return new Conclusion(
                (String) view.get("state"),
                (String) view.get("certainty"),
                headline.sentences(),
                headline.illustrative());
    }
}
