package org.spatialplan.geo;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Bounds how much the area of a small polygon changes where its outline moves within its accuracy, without drawing
 * anything. Each point beside the outline belongs to the edge or corner that is nearest to it: to a rectangle beside an
 * edge, cut off at the bisectors of the corners on whose hollow side it is, or to a sector about a corner. Their areas
 * are summed, so the bound is exact where no distant edges come near each other, and never too small. An edge that is
 * too short for its cuts keeps the whole rectangle. Metres of a plane. Stateless.
 */
public final class EdgeStrip {

    /** In a larger polygon the scale of the plane differs too much from place to place. */
    private static final double MAX_EXTENT_M = 1_000;
    /** In a narrower polygon most points are near several edges, and a drawing tells more. */
    private static final double MIN_EXTENT_DISTANCES = 7;

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
        int towards = signedArea(ring, n) > 0 ? side : -side;
        double sum = 0;
        double[] lengths = new double[n];
        double[] cut = new double[n];
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.hypot(ring.getX(i + 1) - ring.getX(i), ring.getY(i + 1) - ring.getY(i));
        }
        for (int i = 0; i < n; i++) {
            double turn = turn(ring, i == 0 ? n - 1 : i - 1, i) * towards;
            double cutM = turn > 0 ? widthM * Math.tan(turn / 2) : 0;
            cut[i] = cutM <= Math.min(lengths[i == 0 ? n - 1 : i - 1], lengths[i]) ? cutM : 0;
            sum += turn < 0 ? widthM * widthM * -turn / 2 : 0;
        }
        for (int i = 0; i < n; i++) {
            double cutM = cut[i] + cut[i + 1 == n ? 0 : i + 1];
            sum += widthM * (cutM <= lengths[i] ? lengths[i] - cutM / 2 : lengths[i]);
        }
        return sum;
    }

    /** Returns the angle to the left from the edge before a corner to the one after it, in radians. */
    private static double turn(CoordinateSequence ring, int before, int i) {
        double ax = ring.getX(i) - ring.getX(before);
        double ay = ring.getY(i) - ring.getY(before);
        double bx = ring.getX(i + 1) - ring.getX(i);
        double by = ring.getY(i + 1) - ring.getY(i);
        return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
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
