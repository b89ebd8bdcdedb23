package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.spatialplan.geo.GroundFrame;

/**
 * The plane in which one case is measured: that of the ground frame, moved so that the case lies about 0, 0. Edges that are
 * straight in degrees are parted before they are brought here, so that each lies within 0.1 mm of its course.
 */
final class Plane {

    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);
    private static final double SEMI_MINOR_SQUARED = SEMI_MAJOR_M * SEMI_MAJOR_M * (1 - E2);
    private static final Geodesic CGCS2000 = new Geodesic(SEMI_MAJOR_M, FLATTENING);
    private static final double METRES_A_DEGREE = 111_000;
    /** A chord of 25 m lies within 6 µm of a parallel here, one of 100 m within 0.1 mm. */
    private static final double MIN_PIECE_M = 25;

    private static final double MAX_PIECE_M = 100;

    private final GroundFrame frame;
    private final double x;
    private final double y;

    Plane(GroundFrame frame, Coordinate lonLat) {
        this.frame = frame;
        Coordinate at = frame.toGround(lonLat);
        this.x = Math.rint(at.x);
        this.y = Math.rint(at.y);
    }

    /** From degrees to metres about the middle of the case. */
    Geometry toPlane(Geometry lonLat) {
        Geometry ground = frame.toGround(new Parting().transform(lonLat));
        return AffineTransformation.translationInstance(-x, -y).transform(ground);
    }

    private Geometry toLonLat(Geometry plane) {
        return frame.toLonLat(AffineTransformation.translationInstance(x, y).transform(plane));
    }

    /** On the ellipsoid, m². */
    double areaM2(Geometry plane) {
        double sum = 0;
        if (plane.isEmpty()) {
            return 0;
        }
        for (Object polygon : PolygonExtracter.getPolygons(toLonLat(plane))) {
            sum += polygonM2((Polygon) polygon);
        }
        return sum;
    }

    private static double polygonM2(Polygon polygon) {
        double area = Math.abs(ringM2(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= Math.abs(ringM2(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    /**
     * The integral of the authalic function over the longitude (J. P. Snyder, Map Projections, 1987, formula 3-12), by Simpson's
     * rule along edges that are straight in degrees.
     */
    private static double ringM2(LinearRing ring) {
        CoordinateSequence at = ring.getCoordinateSequence();
        double from = authalic(at.getY(0));
        double sum = 0;
        for (int i = 1; i < at.size(); i++) {
            double width = Math.toRadians(at.getX(i) - at.getX(i - 1));
            double middle = authalic((at.getY(i) + at.getY(i - 1)) / 2);
            sum += width * (authalic(at.getY(i - 1)) + 4 * middle + authalic(at.getY(i)) - 6 * from) / 6;
        }
        return sum;
    }

    /** The area between the equator and a latitude, for each radian of longitude. */
    private static double authalic(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double eSine = E * sine;
        return SEMI_MINOR_SQUARED / 2 * (sine / (1 - eSine * eSine) + Math.log((1 + eSine) / (1 - eSine)) / (2 * E));
    }

    /** On the ellipsoid, m, by geodesics from vertex to vertex. */
    double lengthM(Geometry plane) {
        double sum = 0;
        if (plane.isEmpty() || plane.getDimension() < 1) {
            return 0;
        }
        for (Object line : LinearComponentExtracter.getLines(toLonLat(plane))) {
            Coordinate[] at = ((Geometry) line).getCoordinates();
            for (int i = 1; i < at.length; i++) {
                sum += CGCS2000.Inverse(at[i - 1].y, at[i - 1].x, at[i].y, at[i].x, GeodesicMask.DISTANCE).s12;
            }
        }
        return sum;
    }

    /** Parts edges evenly, the same from either end. */
    private static final class Parting extends GeometryTransformer {
        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
            List<Coordinate> parted = new ArrayList<>();
            parted.add(from.getCoordinateCopy(0));
            for (int i = 1; i < from.size(); i++) {
                part(from.getCoordinate(i - 1), from.getCoordinate(i), parted);
            }
            return factory.getCoordinateSequenceFactory().create(parted.toArray(Coordinate[]::new));
        }

        private static void part(Coordinate from, Coordinate to, List<Coordinate> parted) {
            double length = from.distance(to) * METRES_A_DEGREE;
            double piece = Math.max(MIN_PIECE_M, Math.min(MAX_PIECE_M, length / 40));
            int pieces = Math.max(1, (int) Math.ceil(length / piece));
            for (int k = 1; k < pieces; k++) {
                double share = (double) k / pieces;
                double rest = (double) (pieces - k) / pieces;
                parted.add(new Coordinate(from.x * rest + to.x * share, from.y * rest + to.y * share));
            }
            parted.add(to.copy());
        }
    }
}
