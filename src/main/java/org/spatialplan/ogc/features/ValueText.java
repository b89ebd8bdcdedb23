package org.spatialplan.ogc.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.spatialplan.layer.PlainNumber;

/** Values of rows for people. */
final class ValueText {

    private ValueText() {}

    /** A day, kept as midnight UTC. */
    static LocalDate day(Date value) {
        return Instant.ofEpochMilli(value.getTime()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Empty for a missing value; whole numbers without a fraction. */
    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Date date) {
            return day(date).toString();
        }
        return PlainNumber.text(value);
    }
}
