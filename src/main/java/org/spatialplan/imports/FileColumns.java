package org.spatialplan.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects the content of a file's columns with times. It is complete once the whole file was read. A time without a
 * zone is in the city's zone. If all times of a column are midnights without a zone, the column holds days: FlatGeobuf
 * has no other way to express days, and programs write them in this way in other formats too. Used by one thread.
 */
final class FileColumns {

    private final ZoneId zone;
    private final Set<String> midnights = new HashSet<>();
    private final Set<String> times = new HashSet<>();

    /**
     * No columns yet.
     *
     * @param zone of times that state none
     */
    FileColumns(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** Adds a value of an attribute of the file. */
    void see(String name, Object value) {
        if (isMidnight(value)) {
            midnights.add(name);
        } else if (value instanceof LocalDateTime || value instanceof Instant) {
            times.add(name);
        }
    }

    private static boolean isMidnight(Object value) {
        return value instanceof LocalDateTime time && time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The day or moment that a time without a zone means; any other value is not changed. */
    Object resolved(String name, Object value) {
        if (!(value instanceof LocalDateTime time)) {
            return value;
        }
        return midnights.contains(name) && !times.contains(name)
                ? (Object) time.toLocalDate()
                : (Object) time.atZone(zone).toInstant();
    }
}
