package org.spatialplan.document.text;

/**
 * A line of the document.
 *
 * @param number as an editor counts, from 1
 * @param text without its end
 * @param startsPage whether a page break stands before it
 */
public record Line(int number, String text, boolean startsPage) {

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean hasTab() {
        return text.indexOf('\t') >= 0;
    }

    Line withText(String other) {
        return new Line(number, other, startsPage);
    }
}
