package org.spatialplan.plan;

/**
 * A kind of figure that the plan gives for projects, for example kilometres of sewer.
 *
 * @param id column name, snake case, ending in the unit
 * @param unit as printed beside the figure, for example {@code km}, {@code t/d}, {@code mu} (亩, 1/15 ha)
 * @param note how figures of this kind were read, may be empty
 * @param summed whether the figures of several projects add up; those of one thing's size, like a width, do not, nor
 *     those of things that several projects may share, like villages
 */
public record QuantityKind(String id, String nameZh, String nameEn, String unit, String note, boolean summed) {}
