package org.spatialplan.plan;

/**
 * A kind of figure that the plan gives for projects, for example kilometres of sewer.
 *
 * @param id column name, snake case, ending in the unit
 * @param unit as printed beside the figure, for example {@code km}, {@code t/d}, {@code mu} (亩, 1/15 ha)
 * @param note how figures of this kind were read, may be empty
 */
public record QuantityKind(String id, String nameZh, String nameEn, String unit, String note) {}
