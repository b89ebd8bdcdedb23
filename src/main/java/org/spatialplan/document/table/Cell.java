package org.spatialplan.document.table;

import java.text.Normalizer;

/**
 * A cell as it stands in the document.
 *
 * @param line where it begins
 * @param text its lines, parted by line feeds where it is wrapped
 */
public record Cell(int line, String text) {

    static final Cell MISSING = new Cell(0, "");

    public boolean isBlank() {
        return text.isBlank();
    }

    Cell wrapped(String more) {
        return new Cell(line, text + "\n" + more);
    }

    /** The text with its wraps undone: Chinese is joined as it is, words in Latin letters get their space back. */
    public String joined() {
        return text.replaceAll("(?<=[A-Za-z]) *\n *(?=[A-Za-z])", " ")
                .replaceAll("\\s*\n\\s*", "")
                .strip();
    }

    /** The text for reading numbers: without any space, full-width digits and signs as ASCII. */
    public String narrow() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Whether it can be the number of a row. */
    boolean isRowNumber() {
        return narrow().matches("[1-9]\\d{0,3}");
    }

    /** The number of a row whose cell {@link #isRowNumber}. */
    public int rowNumber() {
        return Integer.parseInt(narrow());
    }
}
