package org.spatialplan.ogc.api.features;

import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.text.PlainNumber;

/** Values of rows for people. */
final class ValueText {

    private ValueText() {}

    /** Empty for a missing value; whole numbers without a fraction. */
    static String text(Object value, Property property) {
        if (value == null) {
            return "";
        }
        return PlainNumber.text(TimeValue.plain(value, property));
    }
}
