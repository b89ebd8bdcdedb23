package org.spatialplan.report.paper;

import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.AnswerSheet;
import org.spatialplan.report.KeptAddress;
import org.spatialplan.report.ReportPages;
import org.spatialplan.text.Language;

/**
 * Writes reports as a bureau files and signs them.
 *
 * @param paper asked for when a page is written: its figures search for fonts, which takes a second in a command
 */
public record SignedPages(Supplier<ReportPaper> paper) implements ReportPages {

    @Override
    public String html(ConflictReport report, Language language, Optional<KeptAddress> address) {
        return ReportHtml.of(report, language, paper.get().keptAt(address));
    }

    @Override
    public byte[] pdf(ConflictReport report, Language language, Optional<KeptAddress> address) {
        return ReportPdf.of(report, language, paper.get().keptAt(address));
    }

    @Override
    public String withAnswers(String html, AnswerSheet sheet, Language language) {
        return AnswerSection.behind(html, sheet, language);
    }

    @Override
    public byte[] withAnswers(byte[] pdf, AnswerSheet sheet, Language language) {
        return AnswerSection.behind(pdf, sheet, language);
    }
}
