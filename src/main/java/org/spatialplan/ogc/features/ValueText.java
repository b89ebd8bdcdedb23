package org.spatialplan.ogc.features;

import java.util.Date;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.layer.PlainNumber;

/** Values of rows for people. */
final class ValueText {

    private ValueText() {}

    /** Empty for a missing value; whole numbers without a fraction. */
    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Date date) {
            return TimeValue.text(date);
        }
        return PlainNumber.text(value);
    }
}
