package org.spatialplan.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area on the ellipsoid of polygons that are drawn in the plane of a transverse Mercator projection with scale 1: the
 * integral of 1 / k², where k is the scale at a place. As an integral it is additive: parts of an area add up to the whole to
 * the last bits, wherever the area is cut. Straight edges of the plane are taken as they are; an area whose edges are
 * geodesics ({@link GroundMeasure}) differs by some square metres for an edge of 10 km.
 */
final class EllipsoidArea {

    /** Nodes and weights of Gauss and Legendre for three points: exact up to the fifth degree. */
    private static final double NODE = Math.sqrt(0.6);

    private static final double OUTER_WEIGHT = 5.0 / 18;
    private static final double INNER_WEIGHT = 8.0 / 18;

    private final double falseEastingM;
    private final double radiusM;

    EllipsoidArea(double falseEastingM, double radiusM) {
        this.falseEastingM = falseEastingM;
        this.radiusM = radiusM;
    }

    double of(Geometry ground) {
        double sum = 0;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Geometry part = ground.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += of(polygon);
            } else if (part.getNumGeometries() > 1) {
                sum += of(part);
            }
        }
        return sum;
    }

    private double of(Polygon polygon) {
        double area = Math.abs(signed(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= Math.abs(signed(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    /** Green's theorem: the integral of F dy along the ring, where F is the integral of 1 / k² over x. */
    private double signed(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            double from = points.getX(i - 1) - falseEastingM;
            double to = points.getX(i) - falseEastingM;
            sum += mean(from, to) * (points.getY(i) - points.getY(i - 1));
        }
        return sum;
    }

    private double mean(double from, double to) {
        double middle = (from + to) / 2;
        double reach = (to - from) / 2 * NODE;
        return OUTER_WEIGHT * (integral(middle - reach) + integral(middle + reach)) + INNER_WEIGHT * integral(middle);
    }

    /** With k = 1 + (x/R)²/2: the series of its inverse square, up to the fourth power of x/R. */
    private double integral(double x) {
        double share = x / radiusM * (x / radiusM);
        return x * (1 - share / 3 + 3 * share * share / 20);
    }
}
