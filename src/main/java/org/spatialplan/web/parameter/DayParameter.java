package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;

/** A day, of the past or yet to come: laws are announced before they are in force. */
public final class DayParameter {

    private DayParameter() {}

    public static Optional<LocalDate> parse(String parameter, String value) {
        return TextParameter.given(parameter, value).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new BadParameterException(parameter, text, Messages.of("query.expected.day"));
            }
        });
    }
}
