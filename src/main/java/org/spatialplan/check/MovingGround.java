package org.spatialplan.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.Coverages;
import org.spatialplan.index.OutlinePairs;
import org.spatialplan.index.PackedAreas;

/**
 * A ground with an area whose own outline may lie elsewhere: at least it is what stays if all its edges move inwards by its
 * accuracy, at most what it is if they move outwards. In metres of the ground frame. Made for one question; not thread-safe.
 */
final class MovingGround {

    private static final int FEW_VERTICES = 500;
    private static final int MANY_VERTICES = 1_000;
    /** A buffer costs some 4 µs for each pair of edges that it makes cross. */
    private static final long MAX_PAIRS = 50_000;

    private final Geometry outline;
    private final double accuracyM;
    private final Optional<Geometry> approval;
    private Geometry drawn;
    private Geometry smallest;
    private Geometry largest;
    private PackedAreas packed;
    private PackedAreas packedLeast;
    private Boolean detailed;

    private MovingGround(Geometry outline, double accuracyM, Optional<Geometry> approval) {
        this.outline = outline;
        this.accuracyM = accuracyM;
        this.approval = approval;
    }

    static MovingGround of(UncertainShape place) {
        return new MovingGround(place.ground(), place.accuracyM(), Optional.empty());
    }

    /** The same without what an approval covers, which stays where it is. */
    MovingGround outside(Geometry area) {
        return new MovingGround(outline, accuracyM, Optional.of(area));
    }

    /** @param accuraciesM of the areas, one each */
    Coverage coverage(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        return coverages(areas, numbers, accuraciesM).together();
    }

    /** @param accuraciesM of the areas, one each */
    Coverages coverages(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        if (isLargeWithApproval() || accuracyM > 0 && isDetailed()) {
            return areas.coverages(outline, accuracyM, taken(), numbers, accuraciesM);
        }
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

    /** Whether some of what is left of it at least lies deeper than so many metres inside an area. */
    boolean reachesSurely(PackedAreas areas, int area, double depthM) {
        return isDetailed()
                ? areas.holdsDeeper(area, packed(), depthM, accuracyM)
                : packedLeast().size() > 0 && areas.holdsDeeper(area, packedLeast(), depthM);
    }

    /** Whether so many of its edges lie within its accuracy of each other that it is told by distances, with round corners. */
    private boolean isDetailed() {
        if (detailed == null) {
            detailed = outline.getNumPoints() > FEW_VERTICES && OutlinePairs.within(outline, 2 * accuracyM) > MAX_PAIRS;
        }
        return detailed;
    }

    /** Two outlines may cross each other as often as they have edges: then what is left of the ground is not drawn. */
    private boolean isLargeWithApproval() {
        return approval.isPresent() && outline.getNumPoints() + approval.get().getNumPoints() > MANY_VERTICES;
    }

    private Geometry taken() {
        return approval.orElseGet(() -> outline.getFactory().createPolygon());
    }

    private Geometry kept(Geometry ground) {
        return approval.map(area -> Uncovered.left(ground, area)).orElse(ground);
    }

    /** What is left of it at least, packed. */
    private PackedAreas packedLeast() {
        if (packedLeast == null) {
            packedLeast = PackedAreas.of(smallest().isEmpty() ? List.of() : List.of(smallest()));
        }
        return packedLeast;
    }

    private Geometry drawn() {
        if (drawn == null) {
            drawn = kept(outline);
        }
        return drawn;
    }

    private Geometry smallest() {
        if (smallest == null) {
            Geometry moved = BoundingBuffer.movedIn(outline, accuracyM);
            smallest = moved.isEmpty() ? moved : kept(moved);
        }
        return smallest;
    }

    private Geometry largest() {
        if (largest == null) {
            largest = kept(BoundingBuffer.movedOut(outline, accuracyM));
        }
        return largest;
    }
}
