package org.spatialplan.format.read;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/** Makes lines and rings from the vertices in a file. If JTS refuses them, only that parcel is unreadable. */
public final class Vertices {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Vertices() {}

    public static Coordinate vertex(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number-3"));
        }
        return new Coordinate(x, y);
    }

    public static LineString line(Coordinate[] points) {
        if (points.length == 1) {
            throw new UnreadableParcelException("", Messages.of("format.line-fewer-than-2"));
        }
        return FACTORY.createLineString(points);
    }

    public static LinearRing ring(Coordinate[] points) {
        boolean open = points.length > 0 && !points[0].equals2D(points[points.length - 1]);
        if (open || points.length > 0 && points.length < LinearRing.MINIMUM_VALID_SIZE) {
            throw new UnreadableParcelException("", Messages.of("format.ring-not-closed-fewer"));
        }
        return FACTORY.createLinearRing(points);
    }
}
