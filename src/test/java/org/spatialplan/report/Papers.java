package org.spatialplan.report;

import org.spatialplan.CityFigures;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.paper.Orientation;
import org.spatialplan.report.paper.ReportHtml;
import org.spatialplan.report.paper.ReportPaper;
import org.spatialplan.report.paper.ReportPdf;
import org.spatialplan.text.Language;

/** The pages of a report with the fonts and styles of this machine, without a base map. */
public final class Papers {

    private static final ReportPaper PAPER = new ReportPaper(CityFigures.get(), Orientation.NONE);

    private Papers() {}

    public static String html(ConflictReport report, Language language) {
        return ReportHtml.of(report, language, PAPER);
    }

    public static byte[] pdf(ConflictReport report, Language language) {
        return ReportPdf.of(report, language, PAPER);
    }
}
