package org.spatialplan.web.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;

/** A moment of the past: a date is its end in the city's time. */
public final class MomentParameter {

    private MomentParameter() {}

    /** @param now nobody knows the layers of tomorrow */
    public static Optional<Instant> parse(String parameter, String value, ZoneId city, Instant now) {
        Instant endOfToday = endOf(LocalDate.ofInstant(now, city), city);
        return TextParameter.given(parameter, value).map(text -> {
            Instant moment = moment(parameter, text, city);
            if (moment.isAfter(endOfToday)) {
                throw new BadParameterException(parameter, text, "today or earlier");
            }
            return moment;
        });
    }

    private static Instant endOf(LocalDate day, ZoneId city) {
        return day.plusDays(1).atStartOfDay(city).toInstant().minusNanos(1);
    }

    private static Instant moment(String parameter, String text, ZoneId city) {
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : endOf(LocalDate.parse(text), city);
        } catch (DateTimeException e) {
            throw new BadParameterException(
                    parameter, text, "a date like 2026-11-24 or a time like 2026-11-24T08:00:00+08:00");
        }
    }
}
