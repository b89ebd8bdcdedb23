package org.spatialplan.report;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** There is no font with Chinese glyphs that a PDF can embed. */
public final class ReportFontMissingException extends CodedException {

    ReportFontMissingException() {
        super("report-font-missing", Messages.of("report.font-missing"));
    }
}
