package org.spatialplan.check;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What a place and a feature share as drawn, in the metres of the ground frame. A mere touch shares nothing.
 *
 * @param measure what the size counts
 * @param size m² for areas, m for lines, a count for points
 */
public record Overlap(Measure measure, double size) {

    /** Follows the dimension of the place. */
    public enum Measure {
        AREA_M2,
        LENGTH_M,
        COUNT,
        /** Only the territory is known: there is nothing to measure. */
        NONE
    }

    static final Overlap NOT_MEASURED = new Overlap(Measure.NONE, 0);

    static Overlap of(Geometry place, Geometry area) {
        Geometry shared = place.touches(area)
                ? place.getFactory().createEmpty(place.getDimension())
                : OverlayNGRobust.overlay(place, area, OverlayNG.INTERSECTION);
        return switch (place.getDimension()) {
            case 2 -> new Overlap(Measure.AREA_M2, shared.getArea());
            case 1 -> new Overlap(Measure.LENGTH_M, shared.getLength());
            default -> new Overlap(Measure.COUNT, shared.getNumPoints());
        };
    }

    boolean isEmpty() {
        return size == 0;
    }
}
