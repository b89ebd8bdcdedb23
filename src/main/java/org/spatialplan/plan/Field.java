package org.spatialplan.plan;

/**
 * One of the plan's fields (领域), which group projects, actions and indicators.
 *
 * @param id slug, for example {@code rivers}
 * @param order position in the plan, from 1
 */
public record Field(String id, String nameZh, String nameEn, int order) {}
