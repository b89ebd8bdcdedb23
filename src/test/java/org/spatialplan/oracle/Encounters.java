package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.oracle.LaidCase.Drawn;

/** Whether a ground and a feature meet, and whether they surely do. */
final class Encounters {

    private static final double RELATIVE = 1e-6;

    private final LaidCase laid;

    Encounters(LaidCase laid) {
        this.laid = laid;
    }

    Fact within(double distance, double slack) {
        double hair = 2 * LaidCase.PARTING_M + RELATIVE * slack;
        return distance > slack + hair ? Fact.NO : distance < slack - hair ? Fact.YES : Fact.HAIR;
    }

    Fact meets(Geometry part, Drawn feature) {
        Region region = feature.region();
        if (part.getDimension() == 2) {
            return Fact.any(List.of(
                    Meeting.ofAreas(Region.shared(part, region.area())),
                    Meeting.deepIn(laid.ground(), region.lines()),
                    Meeting.deepIn(laid.ground(), region.points())));
        }
        Fact inArea = Meeting.deepIn(region, part);
        if (!inArea.may() && region.hasArea()) {
            inArea = onCommonEdge(part, region);
        }
        return Fact.any(List.of(
                inArea,
                lower(part, region.lines(), region.drawnEnds()),
                lower(part, region.points(), Region.nothing())));
    }

    /** Where a line turns back on itself, its ends are those of the drawn line or of its course: both may be said. */
    private Fact lower(Geometry part, Geometry other, Geometry drawnEnds) {
        if (other.isEmpty()) {
            return Fact.NO;
        }
        Geometry ends = part.getBoundary();
        Fact ofCourse = Meeting.ofLower(part, ends, other, other.getBoundary());
        Fact ofDrawing = Meeting.ofLower(part, ends, other, drawnEnds);
        return ofCourse == ofDrawing ? ofCourse : Fact.EITHER;
    }

    /** What runs inside the union along a feature's edge may be told of that feature or of its neighbour. */
    private Fact onCommonEdge(Geometry part, Region region) {
        if (region.distanceM(part) > Meeting.SURELY_MORE_M) {
            return Fact.NO;
        }
        Geometry near = part.getDimension() == 0
                ? pointsNear(part, region)
                : Region.shared(part, Region.buffer(region.area(), Meeting.SURELY_MORE_M));
        return Meeting.deepIn(laid.closedUnion(), near).may() ? Fact.EITHER : Fact.NO;
    }

    private Geometry pointsNear(Geometry points, Region region) {
        List<Geometry> near = new ArrayList<>();
        for (Coordinate at : points.getCoordinates()) {
            if (region.depthM(at) > -Meeting.SURELY_MORE_M) {
                near.add(Pencil.point(at));
            }
        }
        return Pencil.together(near);
    }

    Fact certain(Geometry part, Drawn feature, double slack) {
        double hair = 0.002 + 3e-4 * slack;
        List<Fact> facts = new ArrayList<>();
        for (Geometry lower : feature.region().dimensions()) {
            if (part.getDimension() == 2) {
                facts.add(Meeting.deeperThan(laid.ground(), lower, slack - hair, slack + hair));
            }
        }
        if (!facts.contains(Fact.YES)) {
            facts.add(Meeting.deeperThan(feature.region(), part, slack - hair, slack + hair));
        }
        if (!facts.contains(Fact.YES) && part.getDimension() == 2) {
            facts.add(leastIsThere(feature, hair));
        }
        Fact own = Fact.any(facts);
        return own == Fact.NO
                        && laid.features().size() > 1
                        && Meeting.deeperThan(laid.union(), part, slack - hair, slack + hair)
                                .may()
                ? Fact.EITHER
                : own;
    }

    private Fact leastIsThere(Drawn feature, double hair) {
        double a = feature.accuracyM();
        Geometry most = Region.shared(
                laid.ground().shrunk(Math.max(0, laid.accuracyM() - hair)),
                feature.region().shrunk(Math.max(0, a - hair)));
        if (most.getArea() == 0) {
            return Fact.NO;
        }
        Geometry least = Region.shared(
                LaidCase.mitred(laid.ground().area(), -laid.accuracyM() - hair),
                feature.region().shrunk(a + hair));
        return least.getArea() > 0 ? Fact.YES : Fact.HAIR;
    }
}
