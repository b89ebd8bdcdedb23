package org.spatialplan.geo;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Searches a shape for a place that is deeper than a given depth inside an area. The search divides the shared box into squares
 * and looks first at the square that may hold the deepest place. It needs no buffer, whose cost grows with the square of the
 * number of edges near each other. It may miss a place that is deeper by less than 5e-5 of the depth and half a millimetre; it
 * never finds one that is not deep enough. One object answers one question. Not thread-safe.
 */
public final class DepthSearch {

    private static final int MAX_SQUARES = 2_000;
    /** Squares that are smaller than this share of the depth plus {@link #MIN_SQUARE_M} are not divided. */
    private static final double MIN_SQUARE_SHARE = 5e-5;

    private static final double MIN_SQUARE_M = 5e-4;

    private final Depths area;
    private final double depthM;
    private final Depths searched;
    private final double searchedDepthM;
    private final PriorityQueue<Square> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Square::maxDepthM).reversed());

    /**
     * Prepares one search.
     *
     * @param area the area that may hold the place
     * @param depthM how deep the place must be in the area, in metres
     * @param searched the shape that the place belongs to
     * @param searchedDepthM how deep the place must be in that shape, in metres; 0 allows any place of it
     */
    public DepthSearch(Depths area, double depthM, Depths searched, double searchedDepthM) {
        this.area = area;
        this.depthM = depthM;
        this.searched = searched;
        this.searchedDepthM = searchedDepthM;
    }

    /**
     * A square that may hold the place.
     *
     * @param radius of the circle round the square
     * @param maxDepthM no place of the square is deeper
     */
    private record Square(Coordinate middle, double radius, double maxDepthM) {}

    /** Searches for such a place. */
    public boolean isFound() {
        Envelope box = area.box().intersection(searched.box());
        if (box.isNull()) {
            return false;
        }
        if (look(box.centre(), Math.max(box.getWidth(), box.getHeight()) * Math.sqrt(0.5))) {
            return true;
        }
        for (int squares = 0; squares < MAX_SQUARES && !waiting.isEmpty(); squares++) {
            WorkLimit.ask();
            Square square = waiting.poll();
            if (square.radius > MIN_SQUARE_SHARE * depthM + MIN_SQUARE_M && lookIntoQuarters(square)) {
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

    /** Looks at one square. Returns true if a place is found; otherwise the square waits if it may hold one. */
    private boolean look(Coordinate middle, double radius) {
        if (searchedDepthM > 0) {
            return lookDeepInBoth(middle, radius);
        }
        double depth = area.depthM(middle);
        if (depth + radius <= depthM) {
            return false;
        }
        if (searched.holds(middle)) {
            if (depth > depthM) {
                return true;
            }
        } else {
            Optional<Coordinate> nearest = searched.nearest(middle, radius);
            if (nearest.isEmpty()) {
                return false;
            }
            if (area.depthM(nearest.get()) > depthM) {
                return true;
            }
        }
        waiting.add(new Square(middle, radius, depth + radius));
        return false;
    }

    /** Looks at how far the place exceeds both depths: the smaller excess changes by no more than the way between two places. */
    private boolean lookDeepInBoth(Coordinate middle, double radius) {
        double excess = Math.min(area.depthM(middle) - depthM, searched.depthM(middle) - searchedDepthM);
        if (excess > 0) {
            return true;
        }
        if (excess + radius > 0) {
            waiting.add(new Square(middle, radius, excess + radius));
        }
        return false;
    }
}
