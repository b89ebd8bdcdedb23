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
 * What the layer as a whole held, lost and gained, in m² on the ellipsoid. Ground that several features or zones hold counts
 * once.
 *
 * @param fromM2 the ground of the first version
 * @param toM2 of the second one
 * @param lostM2 ground that left the layer, slivers with it
 * @param gainedM2 ground that came to it, slivers with it
 * @param lostSliversM2 of the lost ground, what is in slivers alone
 * @param gainedSliversM2 of the gained ground, what is in slivers alone
 * @param surelyLostM2 of the lost ground, what is in pieces that are certain and no slivers
 * @param slackM2 by how much the accuracies of the features that changed may falsify gained − lost, at most
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

    /** Positive if the layer holds more ground than before. */
    public double netM2() {
        return gainedM2 - lostM2;
    }

    /** Pieces of one zone never overlap; those of two zones that held the same ground do. */
    private static double m2(List<GroundPiece> pieces, Predicate<GroundPiece> which, GroundFrame frame) {
        List<GroundPiece> some = pieces.stream()
                .filter(piece -> piece.kind() == Kind.LAYER)
                .filter(which)
                .toList();
        return some.stream().map(GroundPiece::zone).distinct().count() < 2
                ? some.stream().mapToDouble(GroundPiece::areaM2).sum()
                : UnionArea.m2(some.stream().map(GroundPiece::ground).toList(), frame);
    }

    /** Of the features that changed about ground that was lost or gained: what was merely divided anew raises no doubt. */
    private static double slackM2(List<LayerIndex.Entry> changed, List<GroundPiece> lost, List<GroundPiece> gained) {
        List<GroundPiece> pieces = Stream.concat(lost.stream(), gained.stream()).toList();
        return changed.stream()
                .map(ZonedVersion::shape)
                .filter(shape -> pieces.stream().anyMatch(piece -> isNear(shape, piece)))
                .mapToDouble(LayerBalance::slackM2)
                .sum();
    }

    private static boolean isNear(UncertainShape shape, GroundPiece piece) {
        var reach = shape.ground().getEnvelopeInternal().copy();
        reach.expandBy(shape.accuracyM());
        return reach.intersects(piece.ground().getEnvelopeInternal());
    }

    /**
     * An outline that lies up to a metres elsewhere holds at most its length times a more, and the disc at its corners; a line
     * may hold as much on both sides, a point the disc.
     */
    private static double slackM2(UncertainShape shape) {
        double a = shape.accuracyM();
        double sides = shape.ground().getDimension() == 1 ? 2 : 1;
        return sides * shape.ground().getLength() * a + outlines(shape) * Math.PI * a * a;
    }

    private static int outlines(UncertainShape shape) {
        return shape.ground().getDimension() < 2
                ? shape.ground().getNumGeometries()
                : Areas.polygons(shape.ground()).stream()
                        .mapToInt(polygon -> 1 + polygon.getNumInteriorRing())
                        .sum();
    }
}
