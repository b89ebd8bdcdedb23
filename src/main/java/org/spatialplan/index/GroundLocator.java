package org.spatialplan.index;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Whether one ground holds places. The index of JTS sorts edges by their heights: of a large ground, which may be a comb of edges that
 * all have the same, pieces are asked instead. Made for the questions of one thread.
 */
final class GroundLocator {

    private static final int FEW_VERTICES = 500;

    private final IndexedPointInAreaLocator locator;
    private final PackedAreas packed;

    GroundLocator(Geometry ground) {
        boolean isSmall = ground.getNumPoints() <= FEW_VERTICES;
        this.locator = isSmall ? new IndexedPointInAreaLocator(ground) : null;
        this.packed = isSmall ? null : PackedAreas.alone(ground);
    }

    /** A place on the outline may be told as held or not where the ground is large. */
    boolean holds(double x, double y) {
        return locator == null ? packed.holds(0, x, y) : locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }
}
