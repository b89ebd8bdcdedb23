package org.spatialplan.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.spatialplan.oracle.LaidCase.Drawn;

/**
 * What a zone lost for certain: places deeper inside an old drawing than its accuracy and farther from all new ones than theirs.
 *
 * @param unlocated zones of features that may now hold any ground
 */
record AuditDoubt(String zone, List<Drawn> before, List<Drawn> after, List<String> unlocated) {

    private static final double LOOSE = 0.01;

    /**
     * The places of some pieces that are surely lost.
     *
     * @param least each of them surely is, by any arithmetic
     * @param most no other may be
     */
    record Surely(Geometry pieces, Geometry least, Geometry most) {

        /** Whether some of a piece is surely lost. */
        Fact of(Geometry piece) {
            if (AuditReference.hasLargePiece(Region.shared(piece, least))) {
                return Fact.YES;
            }
            return Meeting.ofAreas(Region.shared(piece, most)) == Fact.NO ? Fact.NO : Fact.EITHER;
        }

        Fact fact() {
            return of(pieces);
        }

        Geometry surePieces() {
            return some(wideParts(pieces), piece -> of(piece) == Fact.YES);
        }

        Geometry possiblySurePieces() {
            return some(pieces, piece -> of(piece).may());
        }

        private static Geometry some(Geometry pieces, Predicate<Polygon> which) {
            return Pencil.together(AuditReference.polygons(pieces).filter(which).toList());
        }
    }

    /** @param gone what left the layer, from this zone */
    Surely ofTheLayer(Geometry gone) {
        return surely(gone, after, !unlocated.isEmpty());
    }

    /** @param lost what went from this zone to others */
    Surely ofTheZone(Geometry lost) {
        return surely(lost, after.stream().filter(this::isOfZone).toList(), unlocated.contains(zone));
    }

    private boolean isOfZone(Drawn feature) {
        return feature.plotted().zone().equals(zone);
    }

    private Surely surely(Geometry pieces, List<Drawn> others, boolean mayLieAnywhere) {
        if (pieces.isEmpty() || mayLieAnywhere) {
            return new Surely(pieces, Region.nothing(), Region.nothing());
        }
        return new Surely(
                pieces,
                held(pieces, others, accuracy -> accuracy * (1 + LOOSE) + 0.01, true),
                held(pieces, others, accuracy -> accuracy * (1 - LOOSE / 10), false));
    }

    private Geometry held(Geometry pieces, List<Drawn> others, Function<Double, Double> reach, boolean surely) {
        Geometry held = Region.nothing();
        for (Drawn holder : before) {
            if (isOfZone(holder)) {
                double a = holder.accuracyM();
                held = Region.united(held, holder.region().shrunk(a == 0 ? 0 : reach.apply(a)));
            }
        }
        held = Region.shared(pieces, held);
        for (Drawn other : others) {
            double a = other.accuracyM();
            if (a > 0 && !held.isEmpty()) {
                Region region = other.region();
                held = Region.less(held, surely ? region.grownAtMost(reach.apply(a)) : region.grown(reach.apply(a)));
            }
        }
        return held;
    }

    /** Without what is nowhere wider than the contact. */
    static Geometry wideParts(Geometry area) {
        double by = Meeting.SURELY_MORE_M / 2;
        return LaidCase.mitred(LaidCase.mitred(area, -by), by);
    }

    /** By how much the accuracies of what changed may falsify areas, at most. */
    static double slackM2(List<Plotted> before, List<Plotted> after, Plane plane) {
        Set<Object> kept =
                before.stream().filter(after::contains).map(Plotted::id).collect(Collectors.toSet());
        return Stream.concat(before.stream(), after.stream())
                .filter(feature ->
                        !kept.contains(feature.id()) && !feature.geometry().isEmpty())
                .mapToDouble(feature -> slackM2(feature, plane.toPlane(feature.geometry())))
                .sum();
    }

    private static double slackM2(Plotted feature, Geometry drawn) {
        double a = feature.accuracyM();
        int outlines = Math.max(
                drawn.getNumGeometries(),
                LinearComponentExtracter.getLines(drawn).size());
        return 1.001 * (2 * drawn.getLength() * a + outlines * Math.PI * a * a);
    }
}
