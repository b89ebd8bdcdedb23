package org.spatialplan.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.Language;

/**
 * The form in which a report is written.
 *
 * @param format one of {@link ReportFiles#FORMATS}
 * @param language of documents
 * @param crs for the formats that are not always in degrees; one in degrees lets boundary points and drawings find their
 *     zone
 * @param charset of boundary points; all other text is UTF-8
 */
public record ReportForm(MediaFormat format, Language language, Crs crs, Charset charset) {

    /** A form with text in UTF-8. */
    public ReportForm(MediaFormat format, Language language, Crs crs) {
        this(format, language, crs, StandardCharsets.UTF_8);
    }

    /** The same form in JSON. */
    public ReportForm inJson() {
        return new ReportForm(MediaFormat.JSON, language, crs, charset);
    }

    /** The header Content-Type of the answer. */
    public String contentType() {
        return format.equals(MediaFormat.TXT)
                ? format.mediaType() + ";charset=" + charset.name()
                : format.contentType();
    }
}
