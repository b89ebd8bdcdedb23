package org.spatialplan.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmissionLimits;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;

/**
 * The parcels of one submission that share ground, as drawn, in pairs. What is nowhere wider than a millimetre only touches and is no
 * overlap. A parcel with the same outline as an earlier one makes a pair with that one only.
 *
 * @param pairs in the order of the file
 * @param groups parcels that are connected by overlaps, at least two in each group, as indexes in the list of grounds
 * @param complete false if too many parcels overlap for all pairs to be compared: then some parcels of a group may not overlap
 */
public record ParcelOverlaps(List<Pair> pairs, List<List<Integer>> groups, boolean complete) {

    /** More parcels are not compared; the report says so. */
    public static final int MAX_PARCELS = 10_000;

    /** Vertices of all pairs that are overlaid: they take some seconds. */
    private static final int MAX_VERTICES = 500_000;

    private static final int MAX_PAIRS = 20_000;

    /** Vertices of all parcels. */
    static final long MAX_HELD = SubmissionLimits.HERE.maxComparedVertices();

    /**
     * Two parcels that share ground.
     *
     * @param one number of the earlier parcel
     * @param areaM2 of the ground that they share, in m² on the ellipsoid
     */
    public record Pair(long one, long other, double areaM2) {}

    /**
     * Finds the overlaps in a file, which is read once more, for checks that keep no parcels in memory.
     *
     * @return empty if there are more parcels, or more vertices in them, than are compared
     */
    public static Optional<ParcelOverlaps> among(Submission submission, GroundFrame frame) {
        long before = WorkLimit.vertices();
        try {
            return WorkLimit.within(Long.MAX_VALUE, MAX_HELD, () -> false, () -> read(submission, frame));
        } catch (OverLimitException e) {
            WorkLimit.forgetSince(before);
            WorkLimit.ask();
            return Optional.empty();
        } finally {
            WorkLimit.forgetSince(before);
        }
    }

    private static Optional<ParcelOverlaps> read(Submission submission, GroundFrame frame) {
        List<Ground> grounds = new ArrayList<>();
        GroundReader reading = submission.grounds(frame);
        DuplicateOutlines outlines = new DuplicateOutlines();
        long held = 0;
        try (ParcelSource source = submission.parcels()) {
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                WorkLimit.ask();
                held += next.get().weight();
                if (grounds.size() == MAX_PARCELS || held > MAX_HELD && !grounds.isEmpty()) {
                    return Optional.empty();
                }
                grounds.add(reading.read(next.get(), outlines.earlier(next.get())));
            }
            return Optional.of(among(grounds, frame));
        }
    }

    /** Finds the overlaps among grounds in memory. */
    static ParcelOverlaps among(List<Ground> grounds, GroundFrame frame) {
        return new Search(grounds, frame).run();
    }

    private static final class Search {

        private final List<Ground> grounds;
        private final GroundFrame frame;
        private final STRtree tree = new STRtree();
        private final Geometry[] areas;
        private final int[] parents;
        private final List<Pair> pairs = new ArrayList<>();
        private int overlaid;

        Search(List<Ground> grounds, GroundFrame frame) {
            this.grounds = grounds;
            this.frame = frame;
            this.areas = new Geometry[grounds.size()];
            this.parents = new int[grounds.size()];
        }

        ParcelOverlaps run() {
            for (int i = 0; i < areas.length; i++) {
                parents[i] = i;
                areas[i] = grounds.get(i).shape(2).map(UncertainShape::ground).orElse(null);
                if (areas[i] != null && grounds.get(i).duplicateOf().isEmpty()) {
                    tree.insert(areas[i].getEnvelopeInternal(), i);
                }
            }
            for (int i = 0; i < areas.length; i++) {
                WorkLimit.ask();
                if (areas[i] != null) {
                    search(i);
                }
            }
            boolean complete = overlaid < MAX_VERTICES && pairs.size() < MAX_PAIRS;
            return new ParcelOverlaps(List.copyOf(pairs), groups(), complete);
        }

        private void search(int i) {
            var earlier = grounds.get(i).duplicateOf();
            if (earlier.isPresent()) {
                keep(new Pair(earlier.get(), grounds.get(i).number(), frame.areaM2(areas[i])));
                return;
            }
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(areas[i]);
            Envelope box = areas[i].getEnvelopeInternal();
            List<?> near = tree.query(box);
            for (Object found : near.stream().sorted().toList()) {
                WorkLimit.ask();
                int j = (Integer) found;
                if (j > i && overlaid >= MAX_VERTICES) {
                    unite(i, j);
                } else if (j > i && prepared.intersects(areas[j]) && Areas.overlap(areas[i], areas[j])) {
                    // neighbours only touch: that is known before anything is overlaid
                    overlaid += areas[i].getNumPoints() + areas[j].getNumPoints();
                    compare(i, j);
                }
            }
        }

        private void compare(int i, int j) {
            Geometry both = Areas.intersection(areas[i], areas[j]);
            if (ContactTolerance.isOverlap(both)) {
                unite(i, j);
                keep(new Pair(grounds.get(i).number(), grounds.get(j).number(), frame.areaM2(both)));
            }
        }

        private void keep(Pair pair) {
            if (pairs.size() < MAX_PAIRS) {
                pairs.add(pair);
            }
        }

        private void unite(int i, int j) {
            parents[root(j)] = root(i);
        }

        private int root(int i) {
            int root = i;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]];
                root = parents[root];
            }
            return root;
        }

        private List<List<Integer>> groups() {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < areas.length; i++) {
                if (areas[i] != null && grounds.get(i).duplicateOf().isEmpty()) {
                    groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
                }
            }
            return groups.values().stream()
                    .filter(group -> group.size() > 1)
                    .map(List::copyOf)
                    .toList();
        }
    }
}
