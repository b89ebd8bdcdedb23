package org.spatialplan.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Converts days and moments of tables' rows: both are a {@link Date}, so that filters compare either, and a day is its
 * midnight UTC. The type of the property distinguishes them. Stateless.
 */
public final class TimeValue {

    private TimeValue() {}

    /** Returns the date of a day. */
    public static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Returns the date of a moment. */
    public static Date of(Instant moment) {
        return Date.from(moment);
    }

    /**
     * Returns a value in ISO 8601: {@code 2026-11-24}, or {@code 2026-11-24T08:00:00Z}; a value that is not a day or
     * moment is unchanged.
     */
    public static Object plain(Object value, Property property) {
        return value instanceof Date time ? text(time, property.type()) : value;
    }

    /** Returns the value of a row's property, days and moments as text; null if the row has no such property. */
    public static Object plain(SimpleFeature row, String name) {
        Object value = row.getAttribute(name);
        return value instanceof Date
                ? Property.find(row.getFeatureType(), name)
                        .map(property -> plain(value, property))
                        .orElse(value)
                : value;
    }

    private static String text(Date time, Property.Type type) {
        return type == Property.Type.DATE_TIME
                ? time.toInstant().toString()
                : time.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
