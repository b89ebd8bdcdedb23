package org.spatialplan.index;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground that is asked about, as rings.
 *
 * @param box {minX, minY, maxX, maxY}
 * @param resolutionM2 what rounding alone may measure where outlines touch: a nanometre along the whole outline
 */
record PackedGround(List<double[]> rings, double[] box, double areaM2, double resolutionM2) {

    private static final double ROUNDING_M = 1e-9;

    static PackedGround of(Geometry ground) {
        List<double[]> rings = Rings.of(ground);
        double[] box = Rings.bounds(rings);
        return new PackedGround(rings, box, ground.getArea(), ROUNDING_M * ground.getLength());
    }

    /** The part on one side of a line; its area is not known. */
    PackedGround half(int axis, double line, boolean lower) {
        List<double[]> half = PieceCutter.half(rings, axis, line, lower);
        return new PackedGround(half, Rings.bounds(half), Double.NaN, resolutionM2);
    }
}
