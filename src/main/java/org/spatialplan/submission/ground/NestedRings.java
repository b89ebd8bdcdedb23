package org.spatialplan.submission.ground;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;

/**
 * Limits how many polygons may enclose each other. JTS compares each polygon with all that enclose it, which takes
 * quadratic time. Stateless.
 */
public final class NestedRings {

    private static final int FEW = 500;
    /** The largest number of pairs. A pair takes some microseconds. */
    private static final long MAX_PAIRS = 500_000;

    private NestedRings() {}

    /**
     * Requires that validating the areas takes reasonable time.
     *
     * @throws OverLimitException if too many of the polygons enclose each other
     */
    public static void require(Geometry areas) {
        if (areas.getDimension() < 2 || areas.getNumGeometries() <= FEW) {
            return;
        }
        double[] boxes = new double[areas.getNumGeometries() * 4];
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            Envelope box =
                    areas.getGeometryN(i) instanceof Polygon polygon ? polygon.getEnvelopeInternal() : new Envelope();
            boxes[4 * i] = box.getMinX();
            boxes[4 * i + 1] = box.getMinY();
            boxes[4 * i + 2] = box.getMaxX();
            boxes[4 * i + 3] = box.getMaxY();
        }
        BoxTree tree = new BoxTree(boxes);
        long pairs = 0;
        for (int i = 0; i < boxes.length; i += 4) {
            WorkLimit.ask();
            pairs += tree.near(boxes[i], boxes[i + 1], boxes[i], boxes[i + 1]).length;
            if (pairs > MAX_PAIRS) {
                throw OverLimitException.nested();
            }
        }
    }
}
