package org.spatialplan.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * A drawn outline and how far the true one may lie from it.
 *
 * @param ground the drawing, in metres of the {@link GroundFrame}
 * @param accuracyM no point of the true outline lies farther than this from the drawn one, and the reverse (a Hausdorff
 *     distance), in metres
 */
public record UncertainShape(Geometry ground, double accuracyM) {

    public UncertainShape {
        if (!(accuracyM >= 0)) {
            throw new IllegalArgumentException("accuracy must be 0 m or more, found " + accuracyM);
        }
    }
}
