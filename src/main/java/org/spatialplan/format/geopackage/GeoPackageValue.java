package org.spatialplan.format.geopackage;

import java.util.Locale;
import org.spatialplan.format.read.StatedTime;
import org.spatialplan.parcel.UnsupportedValue;

/** Converts a value of a table by the declared type of its column, because SQLite has no booleans, days or times. */
final class GeoPackageValue {

    private GeoPackageValue() {}

    /**
     * Converts a value.
     *
     * @param stored as the driver gives it
     * @param declared type of the column, for example {@code BOOLEAN} or {@code TEXT(20)}
     * @return text, whole number, number, boolean, day or time, or {@link UnsupportedValue}; null for a missing value
     */
    static Object of(Object stored, String declared) {
        if (stored instanceof Number number) {
            return number(number, declared);
        }
        if (stored instanceof String text) {
            return text.isBlank() ? null : text(text.strip(), declared);
        }
        return stored instanceof byte[] bytes && bytes.length > 0 ? UnsupportedValue.BYTES : null;
    }

    private static Object text(String text, String declared) {
        return switch (declared.toUpperCase(Locale.ROOT)) {
            case "DATE" -> StatedTime.day(text);
            case "DATETIME", "TIMESTAMP" -> StatedTime.moment(text);
            default -> text;
        };
    }

    private static Object number(Number number, String declared) {
        boolean whole = number instanceof Integer || number instanceof Long;
        if (whole && "BOOLEAN".equalsIgnoreCase(declared) && (number.longValue() == 0 || number.longValue() == 1)) {
            return number.longValue() == 1;
        }
        if (whole && "DATE".equalsIgnoreCase(declared)) {
            return day(number.longValue());
        }
        if (whole) {
            return number.longValue();
        }
        return Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
    }

    /** Reads a day from a number: SQLite stores 20240131 as a number. */
    private static Object day(long digits) {
        Object day = StatedTime.day(Long.toString(digits));
        return day instanceof String ? (Object) digits : day;
    }
}
