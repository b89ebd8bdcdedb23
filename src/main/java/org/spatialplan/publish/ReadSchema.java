package org.spatialplan.publish;

/** The schema that others read the map in: a view a layer, the current version only (docs/postgis.md). Here are all of its names that publication relies on. */
public final class ReadSchema {

    public static final String DEFAULT_NAME = "plan_map";

    /** The coordinate reference system of all geometries; the styles call their column {@code geometry}. */
    public static final String SRS = "EPSG:4490";

    private ReadSchema() {}

    /** The view of a layer. */
    public static String view(String layer) {
        return layer.replace('-', '_');
    }
}
