package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.read.BoundaryPointLine.Head;
import org.spatialplan.format.read.BoundaryPointLine.Point;

/**
 * A parcel's lines before they are checked.
 *
 * @param points to which the scan adds
 */
record BoundaryPointDraft(Head head, List<Point> points) {

    static BoundaryPointDraft of(Head head) {
        return new BoundaryPointDraft(head, new ArrayList<>());
    }

    /** Whether no line introduces the points. */
    boolean isHeadless() {
        return head.shape().isMissing();
    }

    /** A draft for each outer ring, with the rings that follow it: the parcels of points that no line introduces. */
    List<BoundaryPointDraft> byRings() {
        List<BoundaryPointDraft> parcels = new ArrayList<>();
        for (BoundaryPointRing ring : BoundaryPointRing.cut(points)) {
            if (ring.number() == points.get(0).ring()) {
                parcels.add(of(Head.missing(ring.points().get(0).line())));
            }
            parcels.get(parcels.size() - 1).points.addAll(ring.points());
        }
        return parcels;
    }
}
