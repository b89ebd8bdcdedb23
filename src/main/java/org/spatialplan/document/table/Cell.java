package org.spatialplan.document.table;

import java.text.Normalizer;

/**
 * A cell of the document.
 *
 * @param line of its beginning
 * @param text its lines, separated by line feeds where it is wrapped
 */
public record Cell(int line, String text) {

    static final Cell MISSING = new Cell(0, "");

    /** Tests whether the cell has only blanks. */
    public boolean isBlank() {
        return text.isBlank();
    }

    Cell wrapped(String more) {
        return new Cell(line, text + "\n" + more);
    }

    /** Returns the text without wraps: Chinese is joined directly, words in Latin letters get their space back. */
    public String joined() {
        return text.replaceAll("(?<=[A-Za-z]) *\n *(?=[A-Za-z])", " ")
                .replaceAll("\\s*\n\\s*", "")
                .strip();
    }

    /** Returns the text for reading numbers: without spaces, full-width digits and signs as ASCII. */
    public String narrow() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Tests whether the cell may be the number of a row. */
    boolean isRowNumber() {
        return narrow().matches("[1-9]\\d{0,3}");
    }

    /** Returns the number of a row; the cell must be {@link #isRowNumber}. */
    public int rowNumber() {
        return Integer.parseInt(narrow());
    }
}
