package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Builds the ground within a distance of a line as the union of what surrounds each edge: slow, but never wrong. */
final class Capsules {

    private static final int HALF_A_CIRCLE = 32;
    private static final double CIRCUMSCRIBED = 1 / Math.cos(Math.PI / (2 * HALF_A_CIRCLE));

    private Capsules() {}

    /** Returns an area that contains all points within a distance in metres of a line or point. */
    static Geometry round(Geometry line, double metres) {
        Coordinate[] points = line.getCoordinates();
        List<Geometry> capsules = new ArrayList<>();
        for (int i = 0; i < Math.max(1, points.length - 1); i++) {
            Coordinate to = points[Math.min(i + 1, points.length - 1)];
            capsules.add(round(points[i], to, metres * CIRCUMSCRIBED, line.getFactory()));
        }
        return OverlayNGRobust.union(line.getFactory().buildGeometry(capsules));
    }

    /** Returns the surroundings of one edge, with half a circle round each end. */
    private static Polygon round(Coordinate from, Coordinate to, double radius, GeometryFactory factory) {
        double direction = Math.atan2(to.y - from.y, to.x - from.x);
        Coordinate[] ring = new Coordinate[2 * (HALF_A_CIRCLE + 1) + 1];
        for (int i = 0; i <= HALF_A_CIRCLE; i++) {
            double turn = direction - Math.PI / 2 + Math.PI * i / HALF_A_CIRCLE;
            ring[i] = at(to, turn, radius);
            ring[HALF_A_CIRCLE + 1 + i] = at(from, turn + Math.PI, radius);
        }
        ring[ring.length - 1] = ring[0].copy();
        return factory.createPolygon(ring);
    }

    private static Coordinate at(Coordinate centre, double angle, double radius) {
        return new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }
}
