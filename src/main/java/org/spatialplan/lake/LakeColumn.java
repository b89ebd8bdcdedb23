package org.spatialplan.lake;

/**
 * An attribute of a layer version and the column that holds it.
 *
 * @param attribute its name in the service
 * @param column its name in the file: {@code a_} and the attribute's letters and digits; no two columns of a file differ
 *     only in case
 * @param type of the values, or of the members of lists
 * @param list whether the column holds lists
 */
public record LakeColumn(String attribute, String column, ColumnType type, boolean list) {}
