package org.spatialplan.plan;

import java.math.BigDecimal;

/**
 * A figure that the plan gives for one project.
 *
 * @param kind id of the {@link QuantityKind}, which holds the unit
 * @param comparison {@code =}, {@code ≈} (约), {@code >=}, {@code <=}, {@code >} or {@code <}: how the true figure
 *     compares with the printed one
 * @param note how the figure was read where that is not obvious (summed, corrected), else empty
 */
public record Quantity(String kind, BigDecimal value, String comparison, String note) {}
