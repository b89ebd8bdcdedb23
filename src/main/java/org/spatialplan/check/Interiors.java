package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.index.PackedAreas;

/**
 * Tests whether the interiors of two drawings share a point, where one of them has no area (the interiors of DE-9IM,
 * ISO 19125-1). A line or point on the outline of an area, or at the end of a line, only touches. What is within the
 * contact tolerance counts as there. Metres; stateless.
 */
final class Interiors {

    private Interiors() {}

    /**
     * Tests whether the interiors meet.
     *
     * @param other without an area
     */
    static boolean meet(Geometry ground, Geometry other) {
        return Dimensions.part(ground, 2).filter(area -> reach(area, other, 0)).isPresent()
                || lower(ground, 1).filter(part -> meetOf(part, other)).isPresent()
                || lower(ground, 0).filter(part -> meetOf(part, other)).isPresent();
    }

    /** Tests whether lines or points extend deeper than a depth in metres into an area. */
    static boolean reach(Geometry area, Geometry linesOrPoints, double depthM) {
        PackedAreas packed = PackedAreas.of(List.of(area));
        return holds(packed, Dimensions.part(linesOrPoints, 1), depthM)
                || holds(packed, Dimensions.part(linesOrPoints, 0), depthM);
    }

    private static boolean holds(PackedAreas area, Optional<Geometry> part, double depthM) {
        return part.filter(lower -> area.coverages(lower, new int[] {0}, new double[] {depthM})
                                .together()
                                .least()
                        > 0)
                .isPresent();
    }

    private static Optional<Geometry> lower(Geometry geometry, int dimension) {
        return Dimensions.part(geometry, dimension);
    }

    private static boolean meetOf(Geometry one, Geometry other) {
        return meetAt(one, Dimensions.part(other, 1)) || meetAt(one, Dimensions.part(other, 0));
    }

    private static boolean meetAt(Geometry one, Optional<Geometry> other) {
        return other.filter(part -> areNear(interior(one), interior(part))).isPresent();
    }

    private static boolean areNear(Geometry one, Geometry other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && new IndexedFacetDistance(one).isWithinDistance(other, ContactTolerance.TOLERANCE_M);
    }

    /** Returns a line without its ends; points are their own interior. */
    private static Geometry interior(Geometry geometry) {
        if (!(geometry instanceof Lineal)) {
            return geometry;
        }
        Geometry ends = geometry.getBoundary();
        return ends.isEmpty()
                ? geometry
                : OverlayNGRobust.overlay(
                        geometry, ends.buffer(2 * ContactTolerance.TOLERANCE_M), OverlayNG.DIFFERENCE);
    }
}
