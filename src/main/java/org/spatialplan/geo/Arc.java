package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * An arc of a circle in the plane of a file's coordinates, from one point to another. Three points on one line are a
 * straight arc. An arc and the same arc in the other direction have the same chords to the last bit, so that two
 * parcels that share an arc have no gap. Immutable and thread-safe.
 */
public final class Arc {

    private static final double TURN = 2 * Math.PI;

    /** The largest angle of one chord, so that the area of a small circle is right to a thousandth as well. */
    private static final double MAX_STEP = Math.toRadians(4);

    private final Coordinate start;
    private final Coordinate end;
    private final Coordinate centre;
    /** Radians from start to end, positive if the arc runs counter-clockwise; 0 if it is straight. */
    private final double sweep;

    private Arc(Coordinate start, Coordinate end, Coordinate centre, double sweep) {
        this.start = start;
        this.end = end;
        this.centre = centre;
        this.sweep = sweep;
    }

    /**
     * The arc through three points (ISO 13249-3). With one point as start and end it is the whole circle, and the
     * middle is opposite.
     */
    public static Arc through(Coordinate start, Coordinate middle, Coordinate end) {
        if (start.equals2D(end)) {
            Coordinate centre = new Coordinate((start.x + middle.x) / 2, (start.y + middle.y) / 2);
            return new Arc(start, end, centre, start.equals2D(middle) ? 0 : TURN);
        }
        if (end.compareTo(start) < 0) {
            return through(end, middle, start).reversed();
        }
        double bx = middle.x - start.x;
        double by = middle.y - start.y;
        double cx = end.x - start.x;
        double cy = end.y - start.y;
        double twice = 2 * (bx * cy - by * cx);
        if (twice == 0) {
            return new Arc(start, end, start, 0);
        }
        double b = bx * bx + by * by;
        double c = cx * cx + cy * cy;
        Coordinate centre = new Coordinate(start.x + (cy * b - by * c) / twice, start.y + (bx * c - cx * b) / twice);
        return about(centre, start, end, twice < 0);
    }

    /**
     * The arc about a centre.
     *
     * @param clockwise its direction from start to end; if these are one point it is the whole circle
     */
    public static Arc about(Coordinate centre, Coordinate start, Coordinate end, boolean clockwise) {
        double angle = angle(centre, end) - angle(centre, start);
        double turned = clockwise ? -angle : angle;
        double sweep = turned <= 0 || start.equals2D(end) ? turned + TURN : turned;
        return new Arc(start, end, centre, clockwise ? -sweep : sweep);
    }

    /**
     * The arc of a bulge, as DXF and GML have it.
     *
     * @param bulge tangent of a quarter of the angle from start to end, positive if it runs counter-clockwise
     */
    public static Arc bulge(Coordinate start, Coordinate end, double bulge) {
        if (bulge == 0 || start.equals2D(end)) {
            return new Arc(start, end, start, 0);
        }
        double offset = (1 - bulge * bulge) / (4 * bulge);
        Coordinate centre = new Coordinate(
                (start.x + end.x) / 2 - (end.y - start.y) * offset, (start.y + end.y) / 2 + (end.x - start.x) * offset);
        return new Arc(start, end, centre, 4 * Math.atan(bulge));
    }

    private static double angle(Coordinate centre, Coordinate point) {
        return Math.atan2(point.y - centre.y, point.x - centre.x);
    }

    private Arc reversed() {
        return new Arc(end, start, centre, -sweep);
    }

    /** Its first point. */
    public Coordinate start() {
        return start;
    }

    /** Whether it is a line; so is one whose numbers are too large for a circle. */
    public boolean isStraight() {
        return !(Math.abs(sweep) > 0) || !Double.isFinite(radius());
    }

    /** The length, in the unit of the coordinates. */
    public double length() {
        return isStraight() ? start.distance(end) : Math.abs(sweep) * radius();
    }

    /** The mean of the distances of both ends from the centre, which differ by the digits of a file. */
    private double radius() {
        return (centre.distance(start) + centre.distance(end)) / 2;
    }

    /**
     * The fewest chords that the arc is nowhere farther from than a height.
     *
     * @param height in the unit of the coordinates, greater than 0
     */
    public int chords(double height) {
        if (isStraight()) {
            return 1;
        }
        double step = 4 * Math.asin(Math.min(1, Math.sqrt(height / (2 * radius()))));
        return (int) Math.max(1, Math.ceil(Math.abs(sweep) / Math.min(step, MAX_STEP) - 1e-9));
    }

    /** The area between the arc and equal chords, in units of the plane. */
    public double areaBeside(int chords) {
        double step = Math.abs(sweep) / chords;
        return isStraight() ? 0 : chords * radius() * radius() * (step - Math.sin(step)) / 2;
    }

    /** The ends of equal chords, from the start to the end of the arc. */
    public List<Coordinate> points(int chords) {
        if (end.compareTo(start) < 0) {
            List<Coordinate> points = reversed().points(chords);
            Collections.reverse(points);
            return points;
        }
        List<Coordinate> points = new ArrayList<>(List.of(start));
        double from = angle(centre, start);
        for (int i = 1; i < chords; i++) {
            double angle = from + sweep * i / chords;
            points.add(new Coordinate(centre.x + radius() * Math.cos(angle), centre.y + radius() * Math.sin(angle)));
        }
        points.add(end);
        return points;
    }
}
