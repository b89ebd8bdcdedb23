package org.spatialplan.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target that the plan's text gives outside its table of indicators.
 *
 * @param task id of the {@link Task} that sets it; empty where the text gives it outside all tasks
 * @param year by which it holds, if the plan says one
 * @param number the figure, if there is one
 * @param comparison {@code =}, {@code >=}, {@code <=}, {@code >}, {@code <} or {@code ≈}; empty without a number
 * @param words the short printed figure with its unit
 * @param evidence where in the plan, for example {@code text/3/2}
 * @param note how the figure was read where that is not plain, else empty
 */
public record TextTarget(
        String id,
        String task,
        String nameZh,
        String nameEn,
        Optional<Integer> year,
        Optional<BigDecimal> number,
        String comparison,
        String unit,
        String unitZh,
        String words,
        String evidence,
        String note) {}
