package org.spatialplan.publish;

/**
 * The names of the schema in which others read the map: one view for each layer, the current version only
 * (docs/postgis.md).
 */
public final class ReadSchema {

    public static final String DEFAULT_NAME = "plan_map";

    /** The coordinate reference system of all geometries; styles call their column {@code geometry}. */
    public static final String SRS = "EPSG:4490";

    private ReadSchema() {}

    /** Returns the name of a layer's view. */
    public static String view(String layer) {
        return layer.replace('-', '_');
    }
}
