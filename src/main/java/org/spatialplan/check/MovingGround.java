package org.spatialplan.check;

import java.util.function.UnaryOperator;
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

    private final Geometry outline;
    private final double accuracyM;
    private final UnaryOperator<Geometry> kept;
    private Geometry drawn;
    private Geometry smallest;
    private Geometry largest;

    private MovingGround(Geometry outline, double accuracyM, UnaryOperator<Geometry> kept) {
        this.outline = outline;
        this.accuracyM = accuracyM;
        this.kept = kept;
    }

    static MovingGround of(UncertainShape place) {
        return new MovingGround(place.ground(), place.accuracyM(), UnaryOperator.identity());
    }

    /** The same without what an approval covers, which stays where it is. */
    MovingGround outside(Geometry approval) {
        return new MovingGround(outline, accuracyM, ground -> Uncovered.left(ground, approval));
    }

    /** @param accuraciesM of the areas, one each */
    Coverage coverage(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        if (accuracyM == 0) {
            return coverage(drawn(), areas, numbers, accuraciesM);
        }
        double covered =
                coverage(drawn(), areas, numbers, new double[numbers.length]).drawn();
        double most = coverage(largest(), areas, numbers, accuraciesM).most();
        double least = coverage(smallest(), areas, numbers, accuraciesM).least();
        return new Coverage(covered, Math.min(least, covered), Math.max(most, covered));
    }

    private static Coverage coverage(Geometry ground, PackedAreas areas, int[] numbers, double[] accuraciesM) {
        return ground.isEmpty() ? Coverage.NONE : areas.coverage(ground, numbers, accuraciesM);
    }

    private Geometry drawn() {
        if (drawn == null) {
            drawn = kept.apply(outline);
        }
        return drawn;
    }

    private Geometry smallest() {
        if (smallest == null) {
            Geometry moved = BoundingBuffer.movedIn(outline, accuracyM);
            smallest = moved.isEmpty() ? moved : kept.apply(moved);
        }
        return smallest;
    }

    private Geometry largest() {
        if (largest == null) {
            largest = kept.apply(BoundingBuffer.movedOut(outline, accuracyM));
        }
        return largest;
    }
}
