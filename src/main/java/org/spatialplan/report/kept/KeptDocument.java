package org.spatialplan.report.kept;

import org.spatialplan.format.MediaFormat;
import org.spatialplan.text.Language;

/** The names of the files of a kept report that are documents in a language. */
final class KeptDocument {

    private KeptDocument() {}

    /** The name of a report in a format: documents are in one language, all other formats in both. */
    static String name(MediaFormat format, Language language) {
        if (format.equals(MediaFormat.JSON)) {
            return KeptReport.JSON;
        }
        boolean inOneLanguage = format.equals(MediaFormat.HTML) || format.equals(MediaFormat.PDF);
        return "document" + (inOneLanguage ? "-" + language.tag() : "") + "." + format.suffix();
    }
}
