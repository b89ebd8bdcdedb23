package org.spatialplan.index;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Tests whether one ground contains places. The JTS index sorts edges by height, which fails for a large ground whose
 * edges, like those of a comb, all have the same height; such a ground is packed into pieces instead. Not thread-safe.
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

    /** Tests one place. On the outline of a large ground either answer is possible. */
    boolean holds(double x, double y) {
        return locator == null ? packed.holds(0, x, y) : locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }
}
