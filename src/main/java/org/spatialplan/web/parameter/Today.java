package org.spatialplan.web.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The current day in the city. The layers of the future are unknown: every resource refuses a moment after the end of
 * this day.
 *
 * @param city the time zone in which days begin and end
 * @param now the current moment
 */
public record Today(ZoneId city, Instant now) {

    /** The words in which a future moment is refused. */
    public static final LocalizedText EXPECTED = Messages.of("query.expected.today-or-earlier");

    /** Whether a moment is after the end of today. */
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
