package org.spatialplan.query.filter;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;

/** Removes the case or the accents of text. */
public final class CaseFold {

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final int DOTLESS_I = 'ı';

    private CaseFold() {}

    /** Returns an expression for the text without its case, which may be compared or matched. */
    public static Expression of(Expression text) {
        return Functions.call("casei", List.of(text));
    }

    /**
     * Folds the case fully (Unicode, CaseFolding.txt, C and F), which CASEI requires: ß becomes ss. Two texts have one
     * folding exactly if they differ in nothing but case; Java itself has no such method. Each character is folded
     * alone, because Java writes the last sigma of a word differently.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.append(fold(c)));
        return folded.toString();
    }

    static String fold(int codePoint) {
        if (codePoint < 128) {
            return String.valueOf((char) Character.toLowerCase(codePoint));
        }
        String character = Character.toString(codePoint);
        return codePoint == DOTLESS_I
                ? character
                : character
                        .toLowerCase(Locale.ROOT)
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .mapToObj(c -> Character.toString(c).toLowerCase(Locale.ROOT))
                        .reduce("", String::concat);
    }

    static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
