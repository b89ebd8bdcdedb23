package org.spatialplan.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.Coverage;

/**
 * What a place and a layer share, on the ellipsoid. A mere touch shares nothing.
 *
 * @param measure what the sizes count
 * @param size as drawn: m² for areas, m for lines, a count for points
 * @param least at least that much, if both outlines move by their accuracy
 * @param most at most that much; never more than the place has
 * @param share of the place, 0 to 1, as drawn
 */
public record Overlap(Measure measure, double size, double least, double most, double share) {

    /** Follows the dimension of the place. */
    public enum Measure {
        AREA_M2,
        LENGTH_M,
        COUNT,
        /** Only the territory is known: there is nothing to measure. */
        NONE
    }

    static final Overlap NOT_MEASURED = new Overlap(Measure.NONE, 0, 0, 0, 0);

    static Overlap of(Geometry place, Coverage covered, GroundFrame frame) {
        Measure measure = measureOf(place);
        Coordinate at = place.getEnvelopeInternal().centre();
        double whole = wholeOf(place);
        return new Overlap(
                measure,
                onEllipsoid(covered.drawn(), measure, at, frame),
                onEllipsoid(covered.least(), measure, at, frame),
                onEllipsoid(covered.most(), measure, at, frame),
                whole > 0 ? Math.min(1, covered.drawn() / whole) : 0);
    }

    static Measure measureOf(Geometry place) {
        return switch (place.getDimension()) {
            case 2 -> Measure.AREA_M2;
            case 1 -> Measure.LENGTH_M;
            default -> Measure.COUNT;
        };
    }

    /** The whole place in the plane: m², m or a count. */
    static double wholeOf(Geometry place) {
        return switch (place.getDimension()) {
            case 2 -> place.getArea();
            case 1 -> place.getLength();
            default -> place.getNumPoints();
        };
    }

    boolean isEmpty() {
        return size == 0;
    }

    private static double onEllipsoid(double plane, Measure measure, Coordinate at, GroundFrame frame) {
        return switch (measure) {
            case AREA_M2 -> frame.areaOnEllipsoidM2(plane, at);
            case LENGTH_M -> frame.lengthOnEllipsoidM(plane, at);
            case COUNT, NONE -> plane;
        };
    }
}
