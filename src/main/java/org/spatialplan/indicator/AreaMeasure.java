package org.spatialplan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnionArea;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;

/** Measures areas of layers, and how much of them other layers cover. Immutable and thread-safe. */
final class AreaMeasure {

    /** Segments of a quarter circle; a radius of 500 m is then at most 0.6 m short. */
    private static final int QUADRANT_SEGMENTS = 16;

    private final GroundFrame frame;

    AreaMeasure(GroundFrame frame) {
        this.frame = frame;
    }

    /** Lists the features of a layer that have an area. */
    static List<UncertainShape> areas(LayerIndex layer) {
        return layer.located().stream()
                .map(entry -> entry.shape().orElseThrow())
                .filter(shape -> shape.dimension() == 2)
                .toList();
    }

    /** Returns the size of one feature in m² on the ellipsoid. */
    double areaM2(UncertainShape shape) {
        return frame.areaM2(shape.groundOnce());
    }

    /**
     * Measures the ground that areas cover together, in m². An outline with an accuracy of a metres adds or removes at
     * most its length times a.
     */
    Measured area(List<UncertainShape> areas) {
        List<Geometry> grounds = areas.stream().map(UncertainShape::groundOnce).toList();
        double held = UnionArea.m2(grounds, frame);
        double slack = IntStream.range(0, areas.size())
                .mapToDouble(i -> {
                    double a = areas.get(i).accuracyM();
                    return grounds.get(i).getLength() * a + Math.PI * a * a;
                })
                .sum();
        return new Measured(held, Optional.of(Math.max(0, held - slack)), Optional.of(held + slack));
    }

    /** Measures the share, 0 to 1, of the drawn ground of some areas that others cover. */
    Measured shareCovered(List<UncertainShape> areas, List<UncertainShape> covers) {
        Geometry ground = union(areas);
        double accuracyM =
                areas.stream().mapToDouble(UncertainShape::accuracyM).max().orElse(0);
        PackedAreas packed =
                PackedAreas.of(covers.stream().map(UncertainShape::groundOnce).toList(), frame.surface());
        Coverage sum = Coverage.NONE;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            sum = sum.plus(measureCovered(ground.getGeometryN(i), accuracyM, packed, covers));
        }
        double whole = frame.areaM2(ground);
        return new Measured(
                share(sum.drawn(), whole),
                Optional.of(share(sum.least(), whole)),
                Optional.of(share(sum.most(), whole)));
    }

    /** Measures the share as {@link #shareCovered} does, with the other areas grown by their radius. */
    Measured shareWithinReach(
            List<UncertainShape> areas, List<UncertainShape> from, Function<Double, Optional<Double>> radiusM) {
        List<UncertainShape> reached = new ArrayList<>();
        for (UncertainShape shape : from) {
            Geometry ground = shape.groundOnce();
            radiusM.apply(frame.areaM2(ground))
                    .map(radius -> ground.buffer(radius, QUADRANT_SEGMENTS))
                    .ifPresent(disc -> reached.add(new UncertainShape(disc, shape.accuracyM())));
        }
        return shareCovered(areas, reached);
    }

    private Coverage measureCovered(
            Geometry ground, double accuracyM, PackedAreas packed, List<UncertainShape> covers) {
        double farthest = accuracyM
                + covers.stream().mapToDouble(UncertainShape::accuracyM).max().orElse(0);
        int[] near = packed.near(ground, farthest);
        if (near.length == 0) {
            return Coverage.NONE;
        }
        double[] slack = IntStream.of(near)
                .mapToDouble(i -> accuracyM + covers.get(i).accuracyM())
                .toArray();
        return packed.coverage(ground, near, slack);
    }

    private static double share(double part, double whole) {
        return Math.min(1, part / whole);
    }

    private static Geometry union(List<UncertainShape> areas) {
        return Areas.union(areas.stream().map(UncertainShape::groundOnce).toList());
    }
}
