package org.spatialplan.ogc.api.features;

import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.text.PlainNumber;

/** Writes values of features for people. */
final class ValueText {

    private ValueText() {}

    /** The text of a value; empty for a missing value. Whole numbers have no fraction. */
    static String text(Object value, Property property) {
        if (value == null) {
            return "";
        }
        return PlainNumber.text(TimeValue.plain(value, property));
    }
}
