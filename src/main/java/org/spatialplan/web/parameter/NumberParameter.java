package org.spatialplan.web.parameter;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;

/** Numbers within bounds. */
public final class NumberParameter {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_CHAPTER = 99;

    private NumberParameter() {}

    public static OptionalInt year(String value) {
        return whole("year", value, FIRST_YEAR, LAST_YEAR, "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** A chapter of the plan. */
    public static OptionalInt chapter(String value) {
        return whole("chapter", value, 1, LAST_CHAPTER, "a whole number from 1 to " + LAST_CHAPTER);
    }

    /** A path segment that must be a positive whole number, for example a project's number. */
    public static int number(String parameter, String value) {
        return whole(parameter, value, 1, Integer.MAX_VALUE, "a whole number from 1")
                .orElseThrow();
    }

    static OptionalInt whole(String parameter, String value, int least, int most, String expected) {
        Optional<String> text = TextParameter.given(parameter, value);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, as numbers out of bounds are
        }
        throw new BadParameterException(parameter, value, expected);
    }

    public static OptionalDouble decimal(String parameter, String value, double least, double most, String expected) {
        Optional<String> text = TextParameter.given(parameter, value);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = NumberText.decimal(text.get());
        if (number.isEmpty() || number.getAsDouble() < least || number.getAsDouble() > most) {
            throw new BadParameterException(parameter, value, expected);
        }
        return number;
    }
}
