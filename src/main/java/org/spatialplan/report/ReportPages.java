package org.spatialplan.report;

import java.util.Optional;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.text.Language;

/** Writes a report for people, as a page to read and print. Thread-safe. */
public interface ReportPages {

    /**
     * Writes one self-contained page, well-formed XHTML.
     *
     * @param address where the report is kept; empty if it is not
     */
    String html(ConflictReport report, Language language, Optional<KeptAddress> address);

    /**
     * Writes the same as PDF.
     *
     * @param address where the report is kept; empty if it is not
     * @throws ReportFontMissingException if no font with Chinese glyphs is installed
     */
    byte[] pdf(ConflictReport report, Language language, Optional<KeptAddress> address);

    /** Puts the answers to a kept report at the end of its page, which stays as it is. */
    String withAnswers(String html, AnswerSheet sheet, Language language);

    /**
     * Puts the answers to a kept report behind the pages of its PDF, which stay as they are.
     *
     * @throws ReportFontMissingException if no font with Chinese glyphs is installed
     */
    byte[] withAnswers(byte[] pdf, AnswerSheet sheet, Language language);
}
