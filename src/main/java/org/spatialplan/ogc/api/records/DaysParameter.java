package org.spatialplan.ogc.api.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.catalogue.RecordConditions;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/**
 * The parameter {@code datetime}: the days of which the data are. A moment counts as its day in the city. Records are asked
 * for the time of their data; the collection of records itself is that of now.
 */
final class DaysParameter {

    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means(Messages.of("ogc.parameter.datetime-records").both());

    private static final LocalizedText INTERVAL =
            Messages.of("query.expected.interval", Messages.of("query.expected.moment"));

    private DaysParameter() {}

    /**
     * Reads a day, a moment or an interval of them.
     *
     * @throws BadParameterException if the text is none of them, or ends before it begins
     */
    static Filter read(String text, ZoneId city) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw bad(text);
        }
        Optional<LocalDate> from = day(ends[0], text, city, ends.length == 2);
        Optional<LocalDate> to = ends.length == 1 ? from : day(ends[1], text, city, true);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw bad(text);
        }
        return RecordConditions.days(from, to);
    }

    private static Optional<LocalDate> day(String end, String text, ZoneId city, boolean mayBeOpen) {
        if (mayBeOpen && (end.isEmpty() || end.equals(".."))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    end.toUpperCase(java.util.Locale.ROOT).contains("T")
                            ? OffsetDateTime.parse(end).atZoneSameInstant(city).toLocalDate()
                            : LocalDate.parse(end));
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static BadParameterException bad(String text) {
        return new BadParameterException(DATETIME.name(), text, INTERVAL);
    }
}
