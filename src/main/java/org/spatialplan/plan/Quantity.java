package org.spatialplan.plan;

import java.math.BigDecimal;

/**
 * A figure that the plan states for one project.
 *
 * @param kind id of the {@link QuantityKind}, which holds the unit
 * @param note how the figure was read where that is not plain (summed, corrected), else empty
 */
public record Quantity(String kind, BigDecimal value, String note) {}
