package org.spatialplan.document.text;

/**
 * A line of the document.
 *
 * @param number as an editor counts, from 1
 * @param text without its end
 * @param startsPage whether a page break precedes it
 */
public record Line(int number, String text, boolean startsPage) {

    /** Tests whether the line has only blanks. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Tests whether the line has a tab. */
    public boolean hasTab() {
        return text.indexOf('\t') >= 0;
    }

    Line withText(String other) {
        return new Line(number, other, startsPage);
    }
}
