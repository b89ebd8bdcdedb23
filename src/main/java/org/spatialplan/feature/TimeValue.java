package org.spatialplan.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Days and moments as the rows of tables hold them: both are a {@link Date}, so that filters compare either, and a day is its midnight
 * UTC. The type of the property tells which it is. Stateless.
 */
public final class TimeValue {

    private TimeValue() {}

    public static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public static Date of(Instant moment) {
        return Date.from(moment);
    }

    /** As ISO 8601 writes it: {@code 2026-11-24}, or {@code 2026-11-24T08:00:00Z}; what is no day and no moment stays as it is. */
    public static Object plain(Object value, Property property) {
        return value instanceof Date time ? text(time, property.type()) : value;
    }

    /** The value of a row's property as text if it is a day or moment, else as it is; null if the row has no such property. */
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
