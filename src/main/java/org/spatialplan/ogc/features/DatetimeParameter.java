package org.spatialplan.ogc.features;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.query.BadParameterException;

/**
 * {@code datetime}: the collection as it was. A version holds from when it became current until the next does; of an
 * interval, that which holds at its end is answered. Dates end at midnight in the city.
 */
final class DatetimeParameter {

    private static final String NAME = "datetime";
    private static final String OPEN = "..";

    private final VectorCatalogue catalogue;

    DatetimeParameter(VectorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty if there was no version yet. */
    Optional<FeatureTable> table(Optional<String> text, FeatureTable now) {
        if (text.isEmpty()) {
            return Optional.of(now);
        }
        Optional<Instant> end = end(text.get());
        return end.isEmpty() ? Optional.of(now) : catalogue.find(now.type().id(), end.get());
    }

    /** The moment that counts; empty if the interval is open. */
    private Optional<Instant> end(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return Optional.of(moment(ends[0], text, true));
        }
        if (ends.length != 2) {
            throw bad(text);
        }
        Optional<Instant> start = isOpen(ends[0]) ? Optional.empty() : Optional.of(moment(ends[0], text, false));
        Optional<Instant> end = isOpen(ends[1]) ? Optional.empty() : Optional.of(moment(ends[1], text, true));
        if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
            throw bad(text);
        }
        return end;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private Instant moment(String part, String text, boolean end) {
        ZoneId zone = catalogue.map().catalogue().timeZone();
        try {
            if (part.length() == "2026-11-24".length()) {
                LocalDate day = LocalDate.parse(part);
                return end
                        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
                        : day.atStartOfDay(zone).toInstant();
            }
            return OffsetDateTime.parse(part.replace('t', 'T').replace('z', 'Z'))
                    .toInstant();
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static BadParameterException bad(String text) {
        return new BadParameterException(
                NAME, text, "a date, a time (RFC 3339), or two of them with a slash between, .. for an open end");
    }
}
