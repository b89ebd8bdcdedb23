package org.spatialplan.check;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.Coverages;
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
    private PackedAreas packed;
    private PackedAreas packedLeast;

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
        return coverages(areas, numbers, accuraciesM).together();
    }

    /** @param accuraciesM of the areas, one each */
    Coverages coverages(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        if (accuracyM == 0) {
            return coverages(drawn(), areas, numbers, accuraciesM);
        }
        Coverages covered = coverages(drawn(), areas, numbers, new double[numbers.length]);
        Coverages most = coverages(largest(), areas, numbers, accuraciesM);
        Coverages least = coverages(smallest(), areas, numbers, accuraciesM);
        return new Coverages(
                IntStream.range(0, numbers.length)
                        .mapToObj(k -> bounded(
                                covered.each().get(k),
                                least.each().get(k),
                                most.each().get(k)))
                        .toList(),
                bounded(covered.together(), least.together(), most.together()));
    }

    private static Coverage bounded(Coverage covered, Coverage least, Coverage most) {
        double drawn = covered.drawn();
        return new Coverage(drawn, Math.min(least.least(), drawn), Math.max(most.most(), drawn));
    }

    private static Coverages coverages(Geometry ground, PackedAreas areas, int[] numbers, double[] accuraciesM) {
        return ground.isEmpty()
                ? new Coverages(Collections.nCopies(numbers.length, Coverage.NONE), Coverage.NONE)
                : areas.coverages(ground, numbers, accuraciesM);
    }

    /** As it is drawn, packed for questions of depth. */
    PackedAreas packed() {
        if (packed == null) {
            packed = PackedAreas.of(List.of(drawn()));
        }
        return packed;
    }

    /** What is left of it at least, packed. */
    PackedAreas packedLeast() {
        if (packedLeast == null) {
            packedLeast = PackedAreas.of(smallest().isEmpty() ? List.of() : List.of(smallest()));
        }
        return packedLeast;
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
