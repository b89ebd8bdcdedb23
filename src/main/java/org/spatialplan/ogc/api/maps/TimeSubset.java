package org.spatialplan.ogc.api.maps;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.Today;

/**
 * Reads {@code subset=time(…)}: a moment, also as a year, a month, a day, an hour or a minute, or two of them; {@code *} is
 * open (20-058, /req/datetime/subset-definition). The end counts, as it does for {@code datetime}; days are the city's.
 */
final class TimeSubset {

    private static final String OPEN = "*";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile(".+T\\d{2}(Z|[+-]\\d{2}:\\d{2})");

    private final Today today;

    TimeSubset(Today today) {
        this.today = today;
    }

    /** From the first moment to the last. */
    private record Span(Instant start, Instant end) {}

    /**
     * Returns the end; empty for now.
     *
     * @param values one, or the lower and the higher
     * @throws BadParameterException if one is no time, or the lower is later
     * @throws NothingThereException if all of it is yet to come
     */
    Optional<Instant> end(List<String> values) {
        Optional<Span> low = span(values.get(0), values);
        Optional<Span> high = span(values.get(values.size() - 1), values);
        if (low.isPresent()
                && high.isPresent()
                && low.get().start().isAfter(high.get().end())) {
            throw bad(values);
        }
        if (low.isPresent() && today.isYetToCome(low.get().start())) {
            throw new NothingThereException(text(values));
        }
        return high.map(Span::end).filter(end -> !end.isAfter(today.now()));
    }

    private Optional<Span> span(String text, List<String> values) {
        if (text.equals(OPEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(span(text));
        } catch (DateTimeException e) {
            throw bad(values);
        }
    }

    private Span span(String text) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return days(year.atDay(1), year.atDay(year.length()));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return days(month.atDay(1), month.atEndOfMonth());
        }
        if (!text.contains("T")) {
            return days(LocalDate.parse(text), LocalDate.parse(text));
        }
        boolean hour = HOUR.matcher(text).matches();
        Instant moment = OffsetDateTime.parse(hour ? text.replaceFirst("T(\\d{2})", "T$1:00") : text)
                .toInstant();
        return new Span(moment, moment);
    }

    private Span days(LocalDate first, LocalDate last) {
        return new Span(today.start(first), today.end(last));
    }

    private static String text(List<String> values) {
        return "time(" + String.join(":", values) + ")";
    }

    private static BadParameterException bad(List<String> values) {
        return new BadParameterException(
                MapParameters.SUBSET.name(), text(values), Messages.of("ogc.expected.time-subset"));
    }
}
