package org.spatialplan.ogc.csw;

import java.util.Locale;
import org.spatialplan.ogc.ows.OwsException;

/** How much of a record is answered. */
enum ElementSet {
    BRIEF("BriefRecord"),
    SUMMARY("SummaryRecord"),
    FULL("Record");

    private final String element;

    ElementSet(String element) {
        this.element = element;
    }

    /** Returns the name of the element of such a record. */
    String element() {
        return element;
    }

    /** Returns the standard's spelling. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ElementSet parse(String text) {
        for (ElementSet set : values()) {
            if (set.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return set;
            }
        }
        throw OwsException.invalid("ElementSetName", text, "brief, summary or full");
    }
}
