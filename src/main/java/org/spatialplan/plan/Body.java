package org.spatialplan.plan;

/**
 * A responsible body (责任单位).
 *
 * @param id slug
 * @param level city, county, township, company, institution or national
 * @param district id of the district it belongs to, empty if none
 */
public record Body(String id, String nameZh, String nameEn, String level, String district) {}
