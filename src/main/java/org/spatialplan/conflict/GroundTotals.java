package org.spatialplan.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Overlap;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * What all grounds of a report share with each control line, layer by layer, as areas in m² on the ellipsoid. Ground that several
 * parcels share counts once, in the bounds too. Lines and points do not count.
 *
 * @param layers in the order of the findings; a layer of several lines once for each
 */
public record GroundTotals(List<OfLayer> layers, ParcelOverlaps overlaps) {

    /**
     * What the grounds share with one layer of a line.
     *
     * @param line id of the control line
     * @param extent whether the ground of the features is meant, that near them or that outside of all
     * @param size as drawn
     * @param least if all outlines move inwards by their accuracy
     * @param most if all outlines move outwards by their accuracy
     * @param uncovered what of {@code size} lies outside the approval; empty if none was given
     * @param uncoveredMost the same of {@code most}
     */
    public record OfLayer(
            String line,
            String layer,
            Where extent,
            double size,
            double least,
            double most,
            Optional<Double> uncovered,
            Optional<Double> uncoveredMost) {

        private Key key() {
            return new Key(line, layer, extent);
        }

        private OfLayer plus(OfLayer other) {
            return new OfLayer(
                    line,
                    layer,
                    extent,
                    size + other.size,
                    least + other.least,
                    most + other.most,
                    sum(uncovered, other.uncovered),
                    sum(uncoveredMost, other.uncoveredMost));
        }

        private static Optional<Double> sum(Optional<Double> one, Optional<Double> other) {
            return one.isEmpty() && other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(one.orElse(0.0) + other.orElse(0.0));
        }
    }

    private record Key(String line, String layer, Where extent) {}

    /** Adds up the grounds of a report by the rules of its check; ground that several of them hold counts once. */
    public static GroundTotals of(List<CheckedGround> grounds, GroundCheck check) {
        ParcelOverlaps overlaps = ParcelOverlaps.among(
                grounds.stream().map(CheckedGround::ground).toList(),
                check.map().frame());
        return of(grounds, overlaps, check::totals);
    }

    /**
     * Adds up the grounds of a report.
     *
     * @param check computes the totals of an area with an exact outline, in metres of the frame, by the rules of the report
     */
    static GroundTotals of(
            List<CheckedGround> grounds, ParcelOverlaps overlaps, Function<UncertainShape, List<LayerTotal>> check) {
        Map<Key, OfLayer> sums = new LinkedHashMap<>();
        Set<Integer> grouped = new TreeSet<>();
        for (List<Integer> group : overlaps.groups()) {
            grouped.addAll(group);
            ofGroup(
                            group.stream()
                                    .map(i -> grounds.get(i).ground().shape(2).orElseThrow())
                                    .toList(),
                            check)
                    .forEach(sum -> sums.merge(sum.key(), sum, OfLayer::plus));
        }
        for (int i = 0; i < grounds.size(); i++) {
            if (!grouped.contains(i) && grounds.get(i).ground().duplicateOf().isEmpty()) {
                sums(grounds.get(i).verdict().totals()).forEach(sum -> sums.merge(sum.key(), sum, OfLayer::plus));
            }
        }
        return new GroundTotals(List.copyOf(sums.values()), overlaps);
    }

    /** The outlines move independently: the least is that of the shrunk parcels, the most that of the grown ones. */
    private static List<OfLayer> ofGroup(
            List<UncertainShape> parcels, Function<UncertainShape, List<LayerTotal>> check) {
        List<OfLayer> drawn = ofUnion(parcels, 0, check);
        double accuracyM =
                parcels.stream().mapToDouble(UncertainShape::accuracyM).max().orElse(0);
        if (accuracyM == 0) {
            return drawn;
        }
        List<OfLayer> least = ofUnion(parcels, -1, check);
        List<OfLayer> most = ofUnion(parcels, 1, check);
        Set<Key> keys = new LinkedHashSet<>();
        most.forEach(sum -> keys.add(sum.key()));
        drawn.forEach(sum -> keys.add(sum.key()));
        return keys.stream()
                .map(layer -> new OfLayer(
                        layer.line(),
                        layer.layer(),
                        layer.extent(),
                        find(drawn, layer).map(OfLayer::size).orElse(0.0),
                        find(least, layer).map(OfLayer::least).orElse(0.0),
                        find(most, layer).map(OfLayer::most).orElse(0.0),
                        find(drawn, layer).flatMap(OfLayer::uncovered),
                        find(most, layer).flatMap(OfLayer::uncoveredMost)))
                .toList();
    }

    private static Optional<OfLayer> find(List<OfLayer> sums, Key key) {
        return sums.stream().filter(sum -> sum.key().equals(key)).findFirst();
    }

    /**
     * Checks the union of parcels.
     *
     * @param side 0 as drawn, 1 grown and -1 shrunk by the accuracy, with sharp corners, so that the bounds are safe
     */
    private static List<OfLayer> ofUnion(
            List<UncertainShape> parcels, int side, Function<UncertainShape, List<LayerTotal>> check) {
        List<Geometry> moved = new ArrayList<>();
        for (UncertainShape parcel : parcels) {
            WorkLimit.ask();
            moved.add(moved(parcel.ground(), side * parcel.accuracyM()));
        }
        Geometry union = Areas.union(moved);
        return union.isEmpty() ? List.of() : sums(check.apply(new UncertainShape(union, 0)));
    }

    private static Geometry moved(Geometry ground, double byM) {
        return byM < 0 ? BoundingBuffer.movedIn(ground, -byM) : BoundingBuffer.movedOut(ground, byM);
    }

    private static List<OfLayer> sums(List<LayerTotal> totals) {
        return totals.stream()
                .filter(total -> total.overlap().measure() == Overlap.Measure.AREA_M2)
                .map(total -> new OfLayer(
                        total.line(),
                        total.layer(),
                        total.extent(),
                        total.overlap().size(),
                        total.overlap().least(),
                        total.overlap().most(),
                        total.uncovered().map(Overlap::size),
                        total.uncovered().map(Overlap::most)))
                .toList();
    }
}
