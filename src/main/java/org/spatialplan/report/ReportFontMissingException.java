package org.spatialplan.report;

import org.spatialplan.geo.CodedException;

/** There is no font with Chinese glyphs that a PDF can embed. */
public final class ReportFontMissingException extends CodedException {

    ReportFontMissingException() {
        super(
                "report-font-missing",
                "A PDF needs a TrueType font with Chinese glyphs, and none was found. Debian, Ubuntu: apt-get install"
                        + " fonts-wqy-zenhei. Elsewhere name one: --spatialplan.report.font=/path/to/font.ttf. HTML needs none.");
    }
}
