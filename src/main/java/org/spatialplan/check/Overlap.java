package org.spatialplan.check;

import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.index.Coverage;

/**
 * What a place and a layer share, on the ellipsoid. A mere touch shares nothing.
 *
 * @param measure the unit of the sizes
 * @param size as drawn: m² for areas, metres for lines, a count for points
 * @param least the smallest size for outlines within their accuracies
 * @param most the largest size for outlines within their accuracies; it may exceed the drawn place
 * @param share the share of the drawn place, 0 to 1
 */
public record Overlap(Measure measure, double size, double least, double most, double share) {

    /** The unit, which depends on the dimension of the place. */
    public enum Measure {
        AREA_M2,
        LENGTH_M,
        COUNT,
        /** Only the territory is known, so nothing can be measured. */
        NONE
    }

    static final Overlap NOT_MEASURED = new Overlap(Measure.NONE, 0, 0, 0, 0);

    static Overlap of(Geometry place, Coverage covered, GroundFrame frame) {
        return of(place, covered, wholeOf(place, frame.surface()));
    }

    /** @param whole size of the whole place */
    static Overlap of(Geometry place, Coverage covered, double whole) {
        double drawn = Math.min(covered.drawn(), whole);
        return new Overlap(
                measureOf(place),
                drawn,
                Math.min(covered.least(), drawn),
                Math.max(covered.most(), drawn),
                whole > 0 ? drawn / whole : 0);
    }

    static Measure measureOf(Geometry place) {
        return switch (place.getDimension()) {
            case 2 -> Measure.AREA_M2;
            case 1 -> Measure.LENGTH_M;
            default -> Measure.COUNT;
        };
    }

    /** Returns the size of the whole place on the ellipsoid: m², metres or a count. */
    static double wholeOf(Geometry place, SurfaceMeasure surface) {
        return switch (place.getDimension()) {
            case 2 -> surface.areaM2(place);
            case 1 -> surface.lengthM(place);
            default -> place.getNumPoints();
        };
    }

    boolean isEmpty() {
        return size == 0;
    }
}
