package org.spatialplan.geo;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Bounds how much the area of a small polygon changes where its outline moves within its accuracy, without drawing
 * anything. The ground within a distance of an outline is inside the rectangles beside its edges and the sectors about
 * its corners; what the rectangles of two neighbouring edges share counts once. Both bounds are as tight as a buffer
 * with round corners, or a little wider where distant edges come near each other. Metres of a plane. Stateless.
 */
public final class EdgeStrip {

    /** In a larger polygon the scale of the plane differs too much from place to place. */
    private static final double MAX_EXTENT_M = 1_000;
    /** The largest tangent of half a turn whose corner is subtracted; the corner's kite reaches twice as far as it. */
    private static final double MAX_TANGENT = 3;

    private static final double MIN_EXTENT_DISTANCES = 7;
    /** Straight on; smaller turns are noise. */
    private static final double NO_TURN = 1e-12;

    private EdgeStrip() {}

    /**
     * Returns how much area at most a strip of a width takes along the inner side of the outline, in m²; empty for what
     * is too large, too narrow, has holes or several parts.
     */
    public static OptionalDouble insideM2(Geometry area, double widthM) {
        return isFit(area, widthM) ? OptionalDouble.of(m2((Polygon) area, widthM, 1)) : OptionalDouble.empty();
    }

    /** Returns the same for the outer side. */
    public static OptionalDouble outsideM2(Geometry area, double widthM) {
        return isFit(area, widthM) ? OptionalDouble.of(m2((Polygon) area, widthM, -1)) : OptionalDouble.empty();
    }

    private static boolean isFit(Geometry area, double widthM) {
        if (!(area instanceof Polygon polygon) || polygon.isEmpty() || polygon.getNumInteriorRing() > 0) {
            return false;
        }
        Envelope box = polygon.getEnvelopeInternal();
        return Math.max(box.getWidth(), box.getHeight()) <= MAX_EXTENT_M
                && Math.min(box.getWidth(), box.getHeight()) > MIN_EXTENT_DISTANCES * widthM;
    }

    /** @param side 1 for the inner side, -1 for the outer one */
    private static double m2(Polygon polygon, double widthM, int side) {
        CoordinateSequence ring = polygon.getExteriorRing().getCoordinateSequence();
        int n = ring.size() - 1;
        double twiceArea = signedArea(ring, n);
        int leftwards = twiceArea > 0 ? side : -side;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            double ax = ring.getX(i) - ring.getX(before);
            double ay = ring.getY(i) - ring.getY(before);
            double bx = ring.getX(i + 1) - ring.getX(i);
            double by = ring.getY(i + 1) - ring.getY(i);
            double lengthA = Math.hypot(ax, ay);
            double lengthB = Math.hypot(bx, by);
            sum += lengthB * widthM;
            double turn = Math.atan2(ax * by - ay * bx, ax * bx + ay * by) * leftwards;
            if (turn < -NO_TURN) {
                sum += widthM * widthM * -turn / 2;
            } else if (turn > NO_TURN) {
                double tangent = Math.tan(turn / 2);
                if (tangent <= MAX_TANGENT && tangent * widthM <= Math.min(lengthA, lengthB)) {
                    sum -= widthM * widthM * tangent;
                }
            }
        }
        return sum;
    }

    /** Returns twice the signed area; positive if the ring runs with its inside on the left. */
    private static double signedArea(CoordinateSequence ring, int n) {
        double sum = 0;
        double originX = ring.getX(0);
        double originY = ring.getY(0);
        for (int i = 0; i < n; i++) {
            sum += (ring.getX(i) - originX) * (ring.getY(i + 1) - originY)
                    - (ring.getX(i + 1) - originX) * (ring.getY(i) - originY);
        }
        return sum;
    }
}
