package org.spatialplan.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.imports.ImportReport.BrokenGeometry;
import org.spatialplan.imports.ImportReport.Column;
import org.spatialplan.imports.ImportReport.DeclaredArea;

/**
 * A file once it is read.
 *
 * @param spool the importable features
 * @param named whether the file names its features; if not, their ids are empty
 * @param ids of those that have one
 * @param boxes {minX, minY, maxX, maxY} of each feature on the ground in metres, a corner of all if it is unlocated
 * @param lonLat box of all, degrees
 * @param withoutAccuracy located features of which the file does not say how accurate they are
 * @param areaM2 sum of the features' areas: what several hold counts as often
 */
record ReadFeatures(
        FeatureSpool spool,
        boolean named,
        Set<String> ids,
        double[] boxes,
        Envelope lonLat,
        double areaM2,
        long read,
        long unlocated,
        long withoutAccuracy,
        long broken,
        long repaired,
        Map<String, Long> kinds,
        List<BrokenGeometry> brokenGeometries,
        List<Column> columns,
        Optional<DeclaredArea> declaredArea) {}
