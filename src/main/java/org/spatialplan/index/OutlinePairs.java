package org.spatialplan.index;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.WorkLimit;

/** Counts edges of an outline that are near each other, which is the cost of a buffer. Stateless. */
public final class OutlinePairs {

    private static final int SAMPLES = 1_000;
    private static final int MAX_EACH = 2_000;

    private OutlinePairs() {}

    /** Estimates, from some of the edges, the number of pairs of edges within a distance in metres of each other. */
    public static long within(Geometry geometry, double metres) {
        List<double[]> rings = Rings.of(geometry);
        OutlineTree outline = OutlineTree.of(rings);
        long edges = Math.max(1, Rings.vertices(rings));
        long step = Math.max(1, edges / SAMPLES);
        long near = 0;
        long asked = 0;
        double[] xy = outline.xy();
        for (long edge = 0; edge < edges; edge += step) {
            WorkLimit.ask();
            int i = (int) Math.min(2 * edge, xy.length - 4);
            double[] box = {
                Math.min(xy[i], xy[i + 2]),
                Math.min(xy[i + 1], xy[i + 3]),
                Math.max(xy[i], xy[i + 2]),
                Math.max(xy[i + 1], xy[i + 3])
            };
            int[] found = outline.near(box, metres, MAX_EACH);
            near += found == null ? MAX_EACH : found.length;
            asked++;
        }
        return near * edges / asked;
    }
}
