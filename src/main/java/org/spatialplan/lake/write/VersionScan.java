package org.spatialplan.lake.write;

import java.util.List;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.layer.Feature;

/**
 * Looks at all features of a version before they are written: the columns of a Parquet file have to be known before its
 * first row. Not thread-safe.
 */
final class VersionScan {

    private final AttributeScan attributes = new AttributeScan();
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
            worstAccuracyM = Math.max(worstAccuracyM, feature.accuracyM().orElse(0));
        });
    }

    List<LakeColumn> columns() {
        return attributes.columns();
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
