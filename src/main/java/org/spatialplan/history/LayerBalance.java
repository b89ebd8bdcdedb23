package org.spatialplan.history;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnionArea;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;

/**
 * What the layer as a whole had, lost and gained, in m² on the ellipsoid. Ground of several features or zones counts
 * once.
 *
 * @param fromM2 the ground of the first version
 * @param toM2 of the second one
 * @param lostM2 ground that left the layer, with slivers
 * @param gainedM2 ground that came to it, with slivers
 * @param lostSliversM2 the part of the lost ground in slivers
 * @param gainedSliversM2 the part of the gained ground in slivers
 * @param surelyLostM2 the part of the lost ground in certain pieces that are not slivers
 * @param slackM2 the largest error of gained − lost by the accuracies of the features that changed
 */
public record LayerBalance(
        double fromM2,
        double toM2,
        double lostM2,
        double gainedM2,
        double lostSliversM2,
        double gainedSliversM2,
        double surelyLostM2,
        double slackM2) {

    static LayerBalance of(
            UnionArea from,
            UnionArea to,
            List<GroundPiece> lost,
            List<GroundPiece> gained,
            List<LayerIndex.Entry> changed,
            GroundFrame frame) {
        Predicate<GroundPiece> sound = piece -> !piece.sliver();
        double lostM2 = m2(lost, piece -> true, frame);
        double gainedM2 = m2(gained, piece -> true, frame);
        return new LayerBalance(
                from.m2(),
                to.m2(),
                lostM2,
                gainedM2,
                lostM2 - m2(lost, sound, frame),
                gainedM2 - m2(gained, sound, frame),
                m2(lost, sound.and(piece -> piece.certainty().isCertain()), frame),
                slackM2(changed, lost, gained));
    }

    /** Returns the net change; positive if the layer has more ground than before. */
    public double netM2() {
        return gainedM2 - lostM2;
    }

    /** Sums pieces. Pieces of one zone never overlap; pieces of two zones of the same ground do. */
    private static double m2(List<GroundPiece> pieces, Predicate<GroundPiece> which, GroundFrame frame) {
        List<GroundPiece> some = pieces.stream()
                .filter(piece -> piece.kind() == Kind.LAYER)
                .filter(which)
                .toList();
        return some.stream().map(GroundPiece::zone).distinct().count() < 2
                ? some.stream().mapToDouble(GroundPiece::areaM2).sum()
                : UnionArea.m2(some.stream().map(GroundPiece::ground).toList(), frame);
    }

    /** Sums the possible errors of changed features near lost or gained ground; a mere new division adds none. */
    private static double slackM2(List<LayerIndex.Entry> changed, List<GroundPiece> lost, List<GroundPiece> gained) {
        List<GroundPiece> pieces = Stream.concat(lost.stream(), gained.stream()).toList();
        return changed.stream()
                .map(ZonedVersion::shape)
                .filter(shape -> pieces.stream().anyMatch(piece -> isNear(shape, piece)))
                .mapToDouble(LayerBalance::slackM2)
                .sum();
    }

    private static boolean isNear(UncertainShape shape, GroundPiece piece) {
        var reach = shape.box();
        reach.expandBy(shape.accuracyM());
        return reach.intersects(piece.ground().getEnvelopeInternal());
    }

    /**
     * Returns the possible error of one outline with an accuracy of a metres: its length times a, and the disc at its
     * corners; for a line that on both sides, for a point the disc.
     */
    private static double slackM2(UncertainShape shape) {
        double a = shape.accuracyM();
        double sides = shape.dimension() == 1 ? 2 : 1;
        return sides * shape.ground().getLength() * a + outlines(shape) * Math.PI * a * a;
    }

    private static int outlines(UncertainShape shape) {
        return shape.dimension() < 2
                ? shape.ground().getNumGeometries()
                : Areas.polygons(shape.ground()).stream()
                        .mapToInt(polygon -> 1 + polygon.getNumInteriorRing())
                        .sum();
    }
}
