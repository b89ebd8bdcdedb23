package org.spatialplan.query;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalises text for searches: lower case, with full-width letters, digits and signs as plain ones (Unicode's form
 * NFKC).
 */
public final class ComparedText {

    private ComparedText() {}

    /** Returns the normalised text. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
