package org.spatialplan.lake;

import java.util.List;
import java.util.stream.Stream;

/**
 * The GeoParquet file of a layer version: one row for each feature, in file order.
 *
 * @param file path within the lake
 * @param sha256 of the file, hexadecimal
 * @param bytes size of the file
 * @param located number of features that have a geometry
 * @param vertices of all geometries
 * @param worstAccuracyM largest positional accuracy of a located feature, in metres; 0 if nothing is located
 * @param columns the columns of the attributes, numbered as {@code attribute_types} names them
 */
public record LakeTable(
        String file,
        String sha256,
        long bytes,
        int located,
        long vertices,
        double worstAccuracyM,
        List<LakeColumn> columns) {

    /** Number of the feature in its version, from 0: a whole number of 32 bits. */
    public static final String NUMBER = "number";

    public static final String ID = "id";
    public static final String NAME_ZH = "name_zh";
    public static final String NAME_EN = "name_en";

    /** In metres; null without a geometry. */
    public static final String ACCURACY_M = "accuracy_m";

    /** In lower case, as in every answer of the service. */
    public static final String STATUS = "status";

    public static final String SOURCE = "source";
    public static final String LICENCE = "licence";

    /** A day. */
    public static final String AS_OF = "as_of";

    /** Whether the feature has a geometry, for readers that leave the geometry out. */
    public static final String LOCATED = "located";

    /** See {@link AttributeKinds}. */
    public static final String ATTRIBUTE_TYPES = "attribute_types";

    /** WKB in degrees (EPSG:4490), longitude before latitude; null for an unlocated feature. */
    public static final String GEOMETRY = "geometry";

    /** The box of the geometry: {@code xmin}, {@code ymin}, {@code xmax}, {@code ymax} in degrees. */
    public static final String BBOX = "bbox";

    public LakeTable {
        columns = List.copyOf(columns);
    }

    /** Lists the names of all columns but the geometry and its box, as {@link LakeFeature#read} needs them. */
    public List<String> columnNames() {
        return Stream.concat(
                        Stream.of(
                                NUMBER,
                                ID,
                                NAME_ZH,
                                NAME_EN,
                                ACCURACY_M,
                                STATUS,
                                SOURCE,
                                LICENCE,
                                AS_OF,
                                LOCATED,
                                ATTRIBUTE_TYPES),
                        columns.stream().map(LakeColumn::column))
                .toList();
    }
}
