package org.spatialplan.web.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A moment of the past. A date means its end in the city's time. */
public final class MomentParameter {

    private static final LocalizedText MOMENT = Messages.of("query.expected.moment");
    private static final LocalizedText INTERVAL = Messages.of("query.expected.interval", MOMENT);
    private static final String OPEN = "..";

    private final String parameter;
    private final String value;
    private final LocalizedText expected;
    private final Today today;

    private MomentParameter(String parameter, String value, LocalizedText expected, Today today) {
        this.parameter = parameter;
        this.value = value;
        this.expected = expected;
        this.today = today;
    }

    /**
     * Parses a moment; empty if none is given.
     *
     * @param city the time zone of dates
     * @param now the current moment; later days are refused, since their layers are unknown
     * @throws org.spatialplan.query.BadParameterException if the value is not a moment, or later than today
     */
    public static Optional<Instant> parse(String parameter, String value, ZoneId city, Instant now) {
        return TextParameter.given(parameter, value)
                .map(text -> new MomentParameter(parameter, text, MOMENT, new Today(city, now)).known(text, true));
    }

    /**
     * Parses a moment, or an interval as OGC APIs write it, of which the end counts. Empty for now: nothing is given,
     * or the end is open.
     *
     * @throws org.spatialplan.query.BadParameterException if the value is neither, or later than today
     */
    public static Optional<Instant> parseEnd(String parameter, String value, Today today) {
        return TextParameter.given(parameter, value)
                .flatMap(text -> new MomentParameter(parameter, text, INTERVAL, today).end());
    }

    private Optional<Instant> end() {
        String[] ends = value.split("/", -1);
        if (ends.length == 1) {
            return Optional.of(known(value, true));
        }
        if (ends.length != 2) {
            throw bad(expected);
        }
        Optional<Instant> start = isOpen(ends[0]) ? Optional.empty() : Optional.of(known(ends[0], false));
        Optional<Instant> end = isOpen(ends[1]) ? Optional.empty() : Optional.of(known(ends[1], true));
        if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
            throw bad(expected);
        }
        return end;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private Instant known(String text, boolean end) {
        Instant moment = moment(text, end);
        if (today.isYetToCome(moment)) {
            throw bad(Today.EXPECTED);
        }
        return moment;
    }

    private Instant moment(String text, boolean end) {
        try {
            if (text.contains("T") || text.contains("t")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            return end ? today.end(day) : today.start(day);
        } catch (DateTimeException e) {
            throw bad(expected);
        }
    }

    private BadParameterException bad(LocalizedText wanted) {
        return new BadParameterException(parameter, value, wanted);
    }
}
