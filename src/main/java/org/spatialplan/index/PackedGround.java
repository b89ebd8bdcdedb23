package org.spatialplan.index;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * The ground of a question, as rings.
 *
 * @param box {minX, minY, maxX, maxY}
 * @param areaM2 on the surface
 */
record PackedGround(List<double[]> rings, double[] box, double areaM2) {

    static PackedGround of(Geometry ground, SurfaceMeasure surface) {
        return of(ground, surface.areaM2(ground));
    }

    static PackedGround of(Geometry ground, double areaM2) {
        List<double[]> rings = Rings.of(ground);
        return new PackedGround(rings, Rings.bounds(rings), areaM2);
    }

    /** Returns the part on one side of a line; its area is unknown. */
    PackedGround half(int axis, double line, boolean lower) {
        List<double[]> half = HalfPlane.of(rings, axis, line, lower);
        return new PackedGround(half, Rings.bounds(half), Double.NaN);
    }
}
