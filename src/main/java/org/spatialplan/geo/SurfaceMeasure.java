package org.spatialplan.geo;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Measures how large a drawing in a plane is on the surface that the plane shows. All sizes of the service come from
 * this measure, so parts add up to the whole and nothing is larger than what contains it. Coordinates are metres,
 * easting before northing. Stateless and thread-safe.
 *
 * <p>The surface is the ellipsoid of CGCS2000 in a transverse Mercator projection with scale 1 at its central meridian.
 * The projection enlarges lengths by k = cosh(x/R), where R² is the product of the two radii of curvature at the
 * footpoint (Ordnance Survey, "A guide to coordinate systems in Great Britain", annex C, to the fourth power of x/R).
 * Areas are the integral of 1/k², lengths of 1/k, along the straight edges of the plane: they stay additive to the last
 * bits wherever something is cut. The error is at most 1e-9 of the size within 300 km of the meridian.
 */
public final class SurfaceMeasure {

    /** Measures in the plane itself, for drawings that show no other surface. */
    public static final SurfaceMeasure PLANE = new SurfaceMeasure(0, false);

    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    /** A metre of northing in radians of rectifying latitude, and the largest term from there to the footpoint latitude. */
    private static final double RADIANS_A_METRE =
            1 / (SEMI_MAJOR_M * (1 - E2 / 4 - 3 * E2 * E2 / 64 - 5 * E2 * E2 * E2 / 256));

    private static final double THIRD_FLATTENING = FLATTENING / (2 - FLATTENING);

    /** Nodes and weights of Gauss and Legendre for three points: exact up to the fifth degree. */
    private static final double NODE = Math.sqrt(0.6);

    private static final double OUTER_WEIGHT = 5.0 / 18;
    private static final double INNER_WEIGHT = 8.0 / 18;

    /** Up to this height a box is low. */
    private static final double LOW_M = 500;

    private final double falseEastingM;
    private final boolean curved;

    private SurfaceMeasure(double falseEastingM, boolean curved) {
        this.falseEastingM = falseEastingM;
        this.curved = curved;
    }

    /**
     * Returns the measure for the plane of a zone.
     *
     * @param falseEastingM the easting of the central meridian
     */
    static SurfaceMeasure ofEllipsoid(double falseEastingM) {
        return new SurfaceMeasure(falseEastingM, true);
    }

    /** Returns the area of polygons in m² without holes; 0 for points and lines. */
    public double areaM2(Geometry drawn) {
        double sum = 0;
        for (Object polygon : PolygonExtracter.getPolygons(drawn)) {
            sum += of((Polygon) polygon);
        }
        return sum;
    }

    /** Returns the length of lines in metres; 0 for points and polygons. */
    public double lengthM(Geometry drawn) {
        double sum = 0;
        for (LineString line : Lines.of(drawn)) {
            CoordinateSequence points = line.getCoordinateSequence();
            for (int i = 1; i < points.size(); i++) {
                sum += lengthM(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
            }
        }
        return sum;
    }

    /** Returns the length in metres of a straight line of the plane. */
    public double lengthM(double ax, double ay, double bx, double by) {
        return Math.hypot(bx - ax, by - ay) * mean(ax, ay, bx, by, this::perMetre);
    }

    /**
     * Returns the surface from the central meridian eastwards to an edge, per metre of northing. The difference of two
     * edges, times the height between two level lines, is the area between them. The mean over the run follows from the
     * second derivative of the integral, −2x/R².
     *
     * @param x the position of the edge half-way between the level lines
     * @param run how far the edge runs east from the lower to the upper level line
     * @param curvature of the surface half-way between them
     */
    public double eastwardM(double x, double run, double curvature) {
        double east = x - falseEastingM;
        return integral(east, curvature) - east * curvature * run * run / 12;
    }

    private double of(Polygon polygon) {
        double area = Math.abs(signedArea(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= Math.abs(signedArea(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    /**
     * Returns the signed area by Green's theorem: the integral of F dy along the ring, where F is the integral of 1/k²
     * over x.
     */
    private double signedArea(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        DoubleUnaryOperator curvature = curvatureAbout(ring.getEnvelopeInternal());
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            double height = points.getY(i) - points.getY(i - 1);
            if (height != 0) {
                sum += height
                        * mean(
                                points.getX(i - 1),
                                points.getY(i - 1),
                                points.getX(i),
                                points.getY(i),
                                (x, y) -> integral(x, curvature.applyAsDouble(y)));
            }
        }
        return sum;
    }

    /**
     * Returns the curvature by northing. It hardly bends within a low box: a straight line through its middle is
     * exact to 1e-11, and areas to 1e-13, without a cosine for each place.
     */
    private DoubleUnaryOperator curvatureAbout(Envelope box) {
        if (!curved || box.getHeight() > LOW_M) {
            return this::curvature;
        }
        double middle = (box.getMinY() + box.getMaxY()) / 2;
        double atMiddle = curvature(middle);
        double perMetre = (curvature(middle + LOW_M) - curvature(middle - LOW_M)) / (2 * LOW_M);
        return y -> atMiddle + (y - middle) * perMetre;
    }

    /** Returns the mean of a function along a straight line; x counts from the central meridian. */
    private double mean(double ax, double ay, double bx, double by, DoubleBinaryOperator at) {
        double x = (ax + bx) / 2 - falseEastingM;
        double y = (ay + by) / 2;
        double reachX = (bx - ax) / 2 * NODE;
        double reachY = (by - ay) / 2 * NODE;
        double outer = at.applyAsDouble(x - reachX, y - reachY) + at.applyAsDouble(x + reachX, y + reachY);
        return OUTER_WEIGHT * outer + INNER_WEIGHT * at.applyAsDouble(x, y);
    }

    /** Returns the integral of 1/k² from the central meridian: R tanh(x/R), as a series. */
    private static double integral(double x, double curvature) {
        double share = x * x * curvature;
        return x * (1 - share * (1.0 / 3 - share * (2.0 / 15 - share * (17.0 / 315))));
    }

    /** Returns 1/k, as a series. */
    private double perMetre(double x, double y) {
        double share = x * x * curvature(y);
        return 1 - share * (0.5 - share * (5.0 / 24 - share * (61.0 / 720)));
    }

    /**
     * Returns 1/R² at the footpoint of a northing, per m²; 0 in a plane. The sine's square follows from the cosine of
     * twice the latitude.
     */
    public double curvature(double y) {
        if (!curved) {
            return 0;
        }
        double rectifying = Math.cos(2 * y * RADIANS_A_METRE);
        double cosine = rectifying - 3 * THIRD_FLATTENING * (1 - rectifying * rectifying);
        double w = 1 - E2 * (1 - cosine) / 2;
        return w * w / (SEMI_MAJOR_M * SEMI_MAJOR_M * (1 - E2));
    }
}
