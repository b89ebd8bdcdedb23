package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * The area of the ground that many areas hold together, on the ellipsoid: what several of them hold counts once. No whole
 * union is built: from each area is taken what those after it hold of it as well, so the cost follows the overlaps and what
 * lies side by side is only looked at. Immutable, thread-safe.
 */
public final class UnionArea {

    private static final int[] NONE = {};

    private final GroundFrame frame;
    private final List<Geometry> areas;
    private final double[] own;
    private final int[][] later;

    private UnionArea(GroundFrame frame, List<Geometry> areas, double[] own, int[][] later) {
        this.frame = frame;
        this.areas = areas;
        this.own = own;
        this.later = later;
    }

    /** @param grounds in metres of the frame; of each its polygons count */
    public static UnionArea of(List<? extends Geometry> grounds, GroundFrame frame) {
        List<Geometry> areas = grounds.stream().<Geometry>map(Areas::of).toList();
        HPRtree tree = new HPRtree();
        for (int i = 0; i < areas.size(); i++) {
            if (!areas.get(i).isEmpty()) {
                tree.insert(areas.get(i).getEnvelopeInternal(), i);
            }
        }
        tree.build();
        int[][] later = new int[areas.size()][];
        for (int i = 0; i < later.length; i++) {
            later[i] = later(i, areas, tree);
        }
        return new UnionArea(
                frame, areas, areas.stream().mapToDouble(frame::areaM2).toArray(), later);
    }

    private static int[] later(int i, List<Geometry> areas, HPRtree tree) {
        Geometry area = areas.get(i);
        if (area.isEmpty()) {
            return NONE;
        }
        List<Integer> near = new ArrayList<>();
        tree.query(area.getEnvelopeInternal(), item -> near.add((Integer) item));
        int[] after = near.stream().mapToInt(n -> n).filter(n -> n > i).sorted().toArray();
        if (after.length == 0) {
            return NONE;
        }
        RelateNG prepared = RelateNG.prepare(area);
        return Arrays.stream(after)
                .filter(n -> areas.get(n).equalsExact(area) || Areas.overlap(prepared, areas.get(n)))
                .toArray();
    }

    /** Of all, m². */
    public double m2() {
        return m2(i -> true);
    }

    /** Of some, m². @param members their numbers, from 0 */
    public double m2(IntPredicate members) {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += members.test(i) ? own[i] - sharedM2(i, members) : 0;
        }
        return sum;
    }

    private double sharedM2(int i, IntPredicate members) {
        List<Geometry> others = Arrays.stream(later[i])
                .filter(members)
                .<Geometry>mapToObj(areas::get)
                .toList();
        return sharedM2(areas.get(i), others, frame);
    }

    /**
     * How much of an area others hold as well, in m² on the ellipsoid.
     *
     * @param others areas that overlap it
     */
    public static double sharedM2(Geometry area, List<Geometry> others, GroundFrame frame) {
        if (others.stream().anyMatch(area::equalsExact)) {
            return frame.areaM2(area);
        }
        List<Geometry> shared = others.stream()
                .map(other -> Areas.intersection(area, other))
                .filter(both -> !both.isEmpty())
                .toList();
        return shared.isEmpty() ? 0 : frame.areaM2(Areas.union(shared));
    }
}
