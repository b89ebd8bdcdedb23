package org.spatialplan.geo;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether a line or an area has a place that lies deeper than so many metres inside an area: a search by squares, the one that may
 * hold the deepest place first, without a buffer, whose cost would grow with the square of the edges near each other. Where it is
 * deeper by less than a hair that may be denied, never the reverse. Made for one question.
 */
final class DepthSearch {

    private static final int MAX_SQUARES = 2_000;
    /** Share of the depth, and metres, that are not looked into any closer. */
    private static final double HAIR = 5e-5;

    private static final double HAIR_M = 5e-4;

    private final PlaceDepths deep;
    private final double depthM;
    private final PlaceDepths of;
    private final PriorityQueue<Square> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Square::most).reversed());

    DepthSearch(PlaceDepths deep, double depthM, PlaceDepths of) {
        this.deep = deep;
        this.depthM = depthM;
        this.of = of;
    }

    /**
     * @param radius of the circle round the square
     * @param most no place of it lies deeper
     */
    private record Square(Coordinate middle, double radius, double most) {}

    boolean isFound() {
        Envelope box = deep.box().intersection(of.box());
        if (box.isNull()) {
            return false;
        }
        if (look(box.centre(), Math.max(box.getWidth(), box.getHeight()) * Math.sqrt(0.5))) {
            return true;
        }
        for (int squares = 0; squares < MAX_SQUARES && !waiting.isEmpty(); squares++) {
            WorkLimit.ask();
            Square square = waiting.poll();
            if (square.radius > HAIR * depthM + HAIR_M && lookIntoQuarters(square)) {
                return true;
            }
        }
        return false;
    }

    private boolean lookIntoQuarters(Square square) {
        double quarter = square.radius * Math.sqrt(0.125);
        for (int k = 0; k < 4; k++) {
            double x = square.middle.x + (k % 2 == 0 ? -quarter : quarter);
            double y = square.middle.y + (k < 2 ? -quarter : quarter);
            if (look(new Coordinate(x, y), square.radius / 2)) {
                return true;
            }
        }
        return false;
    }

    /** True if a place is found; else the square waits, if it may hold one. */
    private boolean look(Coordinate middle, double radius) {
        double depth = deep.depthM(middle);
        if (depth + radius <= depthM) {
            return false;
        }
        if (of.holds(middle)) {
            if (depth > depthM) {
                return true;
            }
        } else {
            Coordinate nearest = of.nearest(middle);
            if (nearest.distance(middle) > radius) {
                return false;
            }
            if (deep.depthM(nearest) > depthM) {
                return true;
            }
        }
        waiting.add(new Square(middle, radius, depth + radius));
        return false;
    }
}
