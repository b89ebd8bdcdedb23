package org.spatialplan.report.kept;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.report.ReportForm;

/** The names of the files of a kept report. */
final class KeptDocument {

    private KeptDocument() {}

    /**
     * The name of a report in a form: documents are in one language, all other formats in both. Text in another charset
     * than UTF-8 is another file.
     */
    static String name(ReportForm form) {
        MediaFormat format = form.format();
        if (format.equals(MediaFormat.JSON)) {
            return KeptReport.JSON;
        }
        boolean inOneLanguage = format.equals(MediaFormat.HTML) || format.equals(MediaFormat.PDF);
        boolean otherCharset = format.equals(MediaFormat.TXT) && !form.charset().equals(StandardCharsets.UTF_8);
        return "document"
                + (inOneLanguage ? "-" + form.language().tag() : "")
                + (otherCharset ? "-" + form.charset().name().toLowerCase(Locale.ROOT) : "")
                + "." + format.suffix();
    }
}
