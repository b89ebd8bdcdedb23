package org.spatialplan.ogc.tiles;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;

/**
 * The query of a tile or a tileset.
 *
 * @param f format: the one that the resource has, by its short name or media type
 * @param datetime RFC 3339 instant or day, or an interval, of which the end counts; now if left out
 */
record TileParameters(
        @Parameter(description = "short name of the format; each resource has one") String f,
        @Parameter(description = "a day, an instant, or an interval of which the end counts: layers as of then")
                String datetime) {

    /** @throws BadParameterException if another format is asked for */
    void requireFormat(String... known) {
        find(known);
    }

    /** The format asked for, the first one by default. */
    String find(String... known) {
        if (f == null || f.isBlank()) {
            return known[0];
        }
        List<String> names = Arrays.asList(known);
        if (!names.contains(f)) {
            throw new BadParameterException("f", f, "one of " + String.join(", ", names));
        }
        return f;
    }

    /** The moment as of which the tile shows the data. */
    Optional<Instant> moment(ZoneId city) {
        if (datetime == null || datetime.isBlank()) {
            return Optional.empty();
        }
        String[] ends = datetime.strip().split("/", -1);
        String last = ends[ends.length - 1];
        if (ends.length > 2
                || ends.length == 2
                        && !isOpen(ends[0])
                        && instant(ends[0], city).isEmpty()) {
            throw bad();
        }
        return ends.length == 2 && isOpen(last)
                ? Optional.empty()
                : Optional.of(instant(last, city).orElseThrow(this::bad));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** A day counts to its end in the city. */
    private static Optional<Instant> instant(String text, ZoneId city) {
        try {
            return Optional.of(
                    text.contains("T") || text.contains("t")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(city)
                                    .toInstant()
                                    .minusNanos(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private BadParameterException bad() {
        return new BadParameterException(
                "datetime", datetime, "like 2026-11-24T08:00:00Z, 2026-11-24, or an interval of them as ../2026-11-24");
    }
}
