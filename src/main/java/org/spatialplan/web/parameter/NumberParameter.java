package org.spatialplan.web.parameter;

import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.text.Messages;

/** Parameters for numbers within bounds. */
public final class NumberParameter {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_CHAPTER = 99;

    static final QueryParameter<Integer> YEAR = QueryParameter.whole("year", FIRST_YEAR, LAST_YEAR)
            .expecting(Messages.of("query.expected.year", FIRST_YEAR, LAST_YEAR));
    static final QueryParameter<Integer> CHAPTER = QueryParameter.whole("chapter", 1, LAST_CHAPTER);

    /** The area up to which an overlap counts as a sliver, in m². */
    public static final QueryParameter<Double> SLIVER = QueryParameter.decimal("sliver", 0, 1e9, "square-metres")
            .expecting(Messages.of("query.expected.square-metres"));

    private NumberParameter() {}

    /**
     * A path segment that has to be a positive whole number, for example a project's number.
     *
     * @throws org.spatialplan.query.BadParameterException if it is not
     */
    public static int number(String parameter, String value) {
        return QueryParameter.whole(parameter, 1, Integer.MAX_VALUE)
                .parse(value)
                .orElseThrow();
    }

    static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
