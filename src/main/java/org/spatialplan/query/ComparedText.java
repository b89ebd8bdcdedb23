package org.spatialplan.query;

import java.text.Normalizer;
import java.util.Locale;

/** Text as searches compare it: in lower case, full-width letters, digits and signs as plain ones (Unicode's form NFKC). */
public final class ComparedText {

    private ComparedText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
