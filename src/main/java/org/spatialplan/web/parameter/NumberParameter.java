package org.spatialplan.web.parameter;

import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.text.Messages;

/** Numbers within bounds. */
public final class NumberParameter {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_CHAPTER = 99;

    static final QueryParameter<Integer> YEAR = QueryParameter.whole("year", FIRST_YEAR, LAST_YEAR)
            .expecting(Messages.of("query.expected.year", FIRST_YEAR, LAST_YEAR));
    private static final QueryParameter<Integer> CHAPTER = QueryParameter.whole("chapter", 1, LAST_CHAPTER);

    /** How large a sliver may be, in square metres. */
    public static final QueryParameter<Double> SLIVER = QueryParameter.decimal("sliver", 0, 1e9, "square-metres")
            .expecting(Messages.of("query.expected.square-metres"));

    private NumberParameter() {}

    /** A chapter of the plan. */
    public static OptionalInt chapter(String value) {
        return optional(CHAPTER.parse(value));
    }

    /** A path segment that must be a positive whole number, for example a project's number. */
    public static int number(String parameter, String value) {
        return QueryParameter.whole(parameter, 1, Integer.MAX_VALUE)
                .parse(value)
                .orElseThrow();
    }

    static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
