package org.spatialplan.web.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day in the city. Nobody knows the layers of tomorrow: what asks for a moment after this day's end is refused, at
 * every door.
 *
 * @param city in whose time days begin and end
 */
public record Today(ZoneId city, Instant now) {

    /** What is said of a moment that lies ahead. */
    public static final String EXPECTED = "today or earlier";

    public boolean isYetToCome(Instant moment) {
        return moment.isAfter(end(LocalDate.ofInstant(now, city)));
    }

    /** The first moment of a day. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(city).toInstant();
    }

    /** The last moment of a day. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1)).minusNanos(1);
    }
}
