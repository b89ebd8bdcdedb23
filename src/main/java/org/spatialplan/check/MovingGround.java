package org.spatialplan.check;

import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.PackedAreas;

/**
 * A ground with an area whose own outline may lie elsewhere: at least it is what stays if all its edges move inwards by its
 * accuracy, at most what it is if they move outwards. In metres of the ground frame. Made for one question; not thread-safe.
 */
final class MovingGround {

    private final Geometry drawn;
    private final double accuracyM;
    private Geometry smallest;
    private Geometry largest;

    MovingGround(Geometry drawn, double accuracyM) {
        this.drawn = drawn;
        this.accuracyM = accuracyM;
    }

    static MovingGround of(UncertainShape place) {
        return new MovingGround(place.ground(), place.accuracyM());
    }

    /** @param accuraciesM of the areas, one each */
    Coverage coverage(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        if (drawn.isEmpty() || drawn.getDimension() < 2) {
            return Coverage.NONE;
        }
        if (accuracyM == 0) {
            return areas.coverage(drawn, numbers, accuraciesM);
        }
        double covered =
                areas.coverage(drawn, numbers, new double[numbers.length]).drawn();
        double most = areas.coverage(largest(), numbers, accuraciesM).most();
        double least = smallest().isEmpty()
                ? 0
                : areas.coverage(smallest(), numbers, accuraciesM).least();
        return new Coverage(covered, Math.min(least, covered), Math.max(most, covered));
    }

    private Geometry smallest() {
        if (smallest == null) {
            smallest = BoundingBuffer.movedIn(drawn, accuracyM);
        }
        return smallest;
    }

    private Geometry largest() {
        if (largest == null) {
            largest = BoundingBuffer.movedOut(drawn, accuracyM);
        }
        return largest;
    }
}
