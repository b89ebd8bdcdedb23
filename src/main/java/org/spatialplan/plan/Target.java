package org.spatialplan.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator's value for one year. A target may be a number, a bound or words; all three are kept.
 *
 * @param year 2022 is the base year
 * @param number the figure, if the plan gives one
 * @param comparison {@code =}, {@code >=}, {@code <=}, {@code >}, {@code <} or {@code ≈}; empty without a number
 * @param baseline the year against which the figure is a change ("3 % more than 2020"), if it is one: the figure is then no
 *     value of the indicator itself
 * @param words as printed; {@code /} means that the plan has no figure yet
 * @param sameAs the year whose cell the plan merges over this one, if any
 */
public record Target(
        int year,
        Optional<BigDecimal> number,
        String comparison,
        Optional<Integer> baseline,
        String words,
        Optional<Integer> sameAs) {}
