package org.spatialplan.web.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.spatialplan.text.Messages;

/** A day, of the past or yet to come: laws are announced before they are in force. */
public final class DayParameter {

    private DayParameter() {}

    /** A parameter of that kind. */
    static QueryParameter<LocalDate> of(String name) {
        return QueryParameter.of(name, Messages.of("query.expected.day"), DayParameter::day)
                .as("date");
    }

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
