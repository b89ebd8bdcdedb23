package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Consecutive points that form one ring.
 *
 * @param number 1 for the outer ring, as in the file
 * @param points at least one
 */
public record BoundaryPointRing(int number, List<Point> points) {

    private static final int FEWEST = 4;

    /** Splits a parcel's points where the number of the ring changes, and where a ring returns to its first point. */
    public static List<BoundaryPointRing> cut(List<Point> points) {
        List<BoundaryPointRing> rings = new ArrayList<>();
        BoundaryPointRing ring = null;
        for (Point point : points) {
            if (ring != null && ring.repeatsClosing(point)) {
                continue;
            }
            if (ring == null || ring.number != point.ring() || ring.isClosed()) {
                ring = new BoundaryPointRing(point.ring(), new ArrayList<>());
                rings.add(ring);
            }
            ring.points.add(point);
        }
        return rings;
    }

    boolean isClosed() {
        return points.size() >= FEWEST && samePlace(first(), last());
    }

    String place() {
        return "line " + first().line();
    }

    /**
     * The closed ring, with x = easting or longitude first.
     *
     * @throws UnreadableParcelException if it has too few points
     */
    LinearRing shape(BoundaryPointColumns columns, GeometryFactory factory, Notes notes) {
        CoordinateList closed =
                new CoordinateList(points.stream().map(columns::coordinate).toArray(Coordinate[]::new));
        if (!samePlace(first(), last())) {
            notes.info(
                    "ring-not-closed",
                    "line " + last().line(),
                    Messages.of("format.ring-not-closed.ring-points-not-closed", number, points.size()));
            closed.closeRing();
        }
        if (closed.size() < FEWEST) {
            throw new UnreadableParcelException(place(), Messages.of("format.ring-only-points", number, points.size()));
        }
        return factory.createLinearRing(closed.toCoordinateArray());
    }

    private boolean repeatsClosing(Point point) {
        return isClosed() && number == point.ring() && samePlace(last(), point);
    }

    private Point first() {
        return points.get(0);
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    private static boolean samePlace(Point a, Point b) {
        return a.first() == b.first() && a.second() == b.second();
    }
}
