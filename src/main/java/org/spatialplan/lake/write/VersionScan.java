package org.spatialplan.lake.write;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.layer.Feature;

/**
 * Looks at all features of a version before they are written: the columns of a Parquet file have to be known before its
 * first row. Not thread-safe.
 */
final class VersionScan {

    private final AttributeScan attributes = new AttributeScan();
    private final SortedSet<String> geometryTypes = new TreeSet<>();
    private final Envelope box = new Envelope();
    private int features;
    private int located;
    private long vertices;
    private double worstAccuracyM;

    void add(Feature feature) {
        features++;
        attributes.add(feature.attributes());
        feature.geometry().ifPresent(geometry -> {
            located++;
            vertices += geometry.getNumPoints();
            box.expandToInclude(geometry.getEnvelopeInternal());
            geometryTypes.add(type(geometry));
            worstAccuracyM = Math.max(worstAccuracyM, feature.accuracyM().orElse(0));
        });
    }

    /** Returns the type's name in GeoParquet; a closed ring alone is a line. */
    private static String type(Geometry geometry) {
        return geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType();
    }

    List<LakeColumn> columns() {
        return attributes.columns();
    }

    /** Lists the types of geometries in the order of the alphabet. */
    List<String> geometryTypes() {
        return List.copyOf(geometryTypes);
    }

    /** Returns the box of all geometries in degrees; null envelope if nothing is located. */
    Envelope box() {
        return box.copy();
    }

    int features() {
        return features;
    }

    int located() {
        return located;
    }

    long vertices() {
        return vertices;
    }

    double worstAccuracyM() {
        return worstAccuracyM;
    }
}
