package org.spatialplan.web.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.spatialplan.text.Messages;

/** A day. It may be in the future, because laws are announced before they are in force. */
public final class DayParameter {

    private DayParameter() {}

    /** A parameter for a day. */
    public static QueryParameter<LocalDate> of(String name) {
        return QueryParameter.of(name, Messages.of("query.expected.day"), DayParameter::day)
                .as("date");
    }

    /**
     * Parses a day; empty if none is given.
     *
     * @throws org.spatialplan.query.BadParameterException if the value is not a date
     */
    public static Optional<LocalDate> parse(String parameter, String value) {
        return of(parameter).parse(value);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
