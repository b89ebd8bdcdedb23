package org.spatialplan.auditlog;

import java.nio.charset.StandardCharsets;

/** Texts as every database, file and terminal holds them unchanged: one line, valid Unicode, of a bounded length. */
final class PlainText {

    private PlainText() {}

    /** Replaces control characters and broken surrogates, and cuts what is longer. Null becomes empty. */
    static String of(String text, int maxLength) {
        if (text == null) {
            return "";
        }
        String cut = text.length() > maxLength ? text.substring(0, maxLength) : text;
        StringBuilder plain = new StringBuilder(cut.length());
        cut.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(plain::appendCodePoint);
        return new String(plain.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
