package org.spatialplan.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Where a touch ends and an overlap begins. Edges that run on the same stated line lie within 0.2 mm of each other, however they
 * are parted into vertices, so nothing below a millimetre is told from a touch.
 */
public final class ContactTolerance {

    /** What is nowhere wider or deeper than this, in metres, only touches. */
    public static final double TOLERANCE_M = 0.001;

    private ContactTolerance() {}

    /** Whether an area, in metres, is wider than the tolerance somewhere; false for points and lines. */
    public static boolean isOverlap(Geometry shared) {
        for (Object polygon : PolygonExtracter.getPolygons(shared)) {
            if (isWide((Polygon) polygon)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(Polygon polygon) {
        // an area that is nowhere wider than w has at most w times half its outline
        return polygon.getArea() > 0
                && (polygon.getArea() > TOLERANCE_M * polygon.getLength()
                        || !atOrigin(polygon).buffer(-TOLERANCE_M / 2).isEmpty());
    }

    /** Half a millimetre is far from the rounding of coordinates only near the origin. */
    private static Geometry atOrigin(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return AffineTransformation.translationInstance(-box.getMinX(), -box.getMinY())
                .transform(geometry);
    }
}
