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
 * The result of reading a file.
 *
 * @param spool the importable features
 * @param named whether the file names its features; if not, their ids are empty
 * @param ids of the features that have one
 * @param boxes {minX, minY, maxX, maxY} of each feature in metres of the ground frame; a corner of the common box if it
 *     is unlocated
 * @param lonLat common box in degrees, longitude as x
 * @param withoutAccuracy located features whose accuracy the file does not state
 * @param areaM2 sum of the features' areas in m²; ground in several features counts several times
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
