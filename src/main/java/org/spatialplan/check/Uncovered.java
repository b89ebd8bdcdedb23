package org.spatialplan.check;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.Crossings;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.Coverages;
import org.spatialplan.index.OutlinePairs;
import org.spatialplan.index.PackedAreas;

/**
 * What a place shares with features outside an approval. The approval is used as drawn; the place's own outline is
 * uncertain, so more or less of it may be outside.
 *
 * @param each of the features, in their order
 * @param together with all of them; ground of several counts once
 */
record Uncovered(List<Coverage> each, Coverage together) {

    private static final int FEW_VERTICES = 500;
    /** The largest number of pairs of edges; each costs a buffer about 4 µs. */
    private static final long MAX_PAIRS = 500_000;

    /**
     * Measures the overlaps outside an approval.
     *
     * @param accuraciesM one for each feature that is met
     */
    static Uncovered of(
            UncertainShape place, Geometry approval, List<Hit> met, double[] accuraciesM, PackedAreas areas) {
        int[] numbers = HitFinder.numbers(met);
        return place.ground().getDimension() == 2
                ? ofArea(UncertainGround.of(place).outside(approval), numbers, accuraciesM, areas)
                : ofLower(
                        place,
                        approval,
                        numbers,
                        met.stream().mapToDouble(Hit::slackM).toArray(),
                        areas);
    }

    private static Uncovered ofArea(UncertainGround ground, int[] numbers, double[] accuraciesM, PackedAreas areas) {
        Coverages covered = ground.coverages(areas, numbers, accuraciesM);
        return new Uncovered(covered.each(), covered.together());
    }

    /** Measures lines and points, which move across the approval's outline as well as the features'. */
    private static Uncovered ofLower(
            UncertainShape place, Geometry approval, int[] numbers, double[] slackM, PackedAreas areas) {
        double accuracyM = place.accuracyM();
        Crossings.require(place.ground(), approval);
        Coverages drawn = outside(place, approval, numbers, slackM, areas);
        if (accuracyM == 0) {
            return new Uncovered(drawn.each(), drawn.together());
        }
        if (approval.getNumPoints() > FEW_VERTICES && OutlinePairs.within(approval, 2 * accuracyM) > MAX_PAIRS) {
            throw OverLimitException.crossings();
        }
        Coverages least = outside(place, BoundingBuffer.outer(approval, accuracyM), numbers, slackM, areas);
        Coverages most = outside(place, BoundingBuffer.inner(approval, accuracyM), numbers, slackM, areas);
        return new Uncovered(
                IntStream.range(0, numbers.length)
                        .mapToObj(k -> limit(
                                drawn.each().get(k),
                                least.each().get(k),
                                most.each().get(k)))
                        .toList(),
                limit(drawn.together(), least.together(), most.together()));
    }

    private static Coverage limit(Coverage drawn, Coverage least, Coverage most) {
        return new Coverage(drawn.drawn(), least.least(), most.most());
    }

    private static Coverages outside(
            UncertainShape place, Geometry approval, int[] numbers, double[] slackM, PackedAreas areas) {
        Geometry rest = OverlayNGRobust.overlay(place.ground(), approval, OverlayNG.DIFFERENCE);
        return rest.isEmpty()
                ? new Coverages(
                        IntStream.of(numbers).mapToObj(i -> Coverage.NONE).toList(), Coverage.NONE)
                : areas.coverages(rest, numbers, slackM);
    }

    /** Returns the ground that an approval leaves, if it is more than a touch. */
    static Geometry subtractApproval(Geometry ground, Geometry approval) {
        Geometry rest = Areas.difference(ground, approval);
        return ContactTolerance.isOverlap(rest) ? rest : rest.getFactory().createPolygon();
    }
}
