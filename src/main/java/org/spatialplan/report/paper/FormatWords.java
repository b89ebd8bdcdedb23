package org.spatialplan.report.paper;

import java.util.Map;
import org.spatialplan.format.read.BoundaryPointParcelReader;

/** Names the format of a submitted file for people. Stateless. */
final class FormatWords {

    private static final Map<String, String> KEYS =
            Map.of(BoundaryPointParcelReader.FORMAT, "paper.format.boundary-points");

    private FormatWords() {}

    /** Formats that have a name in the language, else the name of the format itself. */
    static String of(String format, PaperWords words) {
        String key = KEYS.get(format);
        return key == null ? format : words.text(key);
    }
}
