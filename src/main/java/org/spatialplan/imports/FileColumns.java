package org.spatialplan.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * What a file's columns of times hold, known once all of it was read. A time without a zone is one of the city's. A column whose times
 * are all midnights without a zone is one of days: FlatGeobuf has no other way to say so, and programs use it for others too. Used by
 * one thread.
 */
final class FileColumns {

    private final ZoneId zone;
    private final Set<String> midnights = new HashSet<>();
    private final Set<String> times = new HashSet<>();

    /** @param zone of times that say none */
    FileColumns(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** Takes note of a value of an attribute of the file. */
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

    /** The day or moment that a time without a zone stands for; what is none stays as it is. */
    Object resolved(String name, Object value) {
        if (!(value instanceof LocalDateTime time)) {
            return value;
        }
        return midnights.contains(name) && !times.contains(name)
                ? (Object) time.toLocalDate()
                : (Object) time.atZone(zone).toInstant();
    }
}
