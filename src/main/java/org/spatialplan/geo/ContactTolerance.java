package org.spatialplan.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Decides where a touch ends and an overlap begins. Edges that follow the same line run within 0.2 mm of each other,
 * however they are divided by vertices, so anything below a millimetre counts as a touch.
 */
public final class ContactTolerance {

    /** A shared area that is nowhere wider or deeper than this, in metres, only touches. */
    public static final double TOLERANCE_M = 0.001;

    private ContactTolerance() {}

    /** Tests whether an area in metres is wider than the tolerance somewhere; false for points and lines. */
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

    /**
     * Moves the polygon to the origin, because half a millimetre is far above the rounding of coordinates only there.
     */
    private static Geometry atOrigin(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return AffineTransformation.translationInstance(-box.getMinX(), -box.getMinY())
                .transform(geometry);
    }
}
