package org.spatialplan.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.spatialplan.oracle.Expected.Sizes;
import org.spatialplan.oracle.Expected.Total;
import org.spatialplan.oracle.LaidCase.Drawn;

/** What a ground and features share: m², m or a count, as drawn, at least and at most. */
final class Sizing {

    private static final double AREA_M2 = 0.01;
    private static final double RELATIVE = 1e-6;
    private static final double LENGTH_M = 0.001;
    /** By how much of its size, and of the accuracies, a bound may be looser than need be. */
    private static final double LOOSE = 0.01;

    private final LaidCase laid;

    Sizing(LaidCase laid) {
        this.laid = laid;
    }

    /** @param uncovered what of it no approval covers, if there is one */
    Total total(Geometry part, Sizes sizes, Optional<Sizes> uncovered) {
        double whole =
                switch (part.getDimension()) {
                    case 2 -> laid.plane().areaM2(part);
                    case 1 -> laid.plane().lengthM(part);
                    default -> part.getNumPoints();
                };
        Range drawn = sizes.drawn();
        double tolerance = RELATIVE
                + (part.getDimension() == 2 ? AREA_M2 + LaidCase.PARTING_M * part.getLength() : LENGTH_M) / whole;
        Range share = new Range(
                drawn.value() / whole,
                Math.max(0, Math.min(1, drawn.low() / whole) - tolerance),
                Math.min(1, drawn.high() / whole + tolerance));
        return new Total(part.getDimension(), sizes, share, uncovered);
    }

    Sizes sizes(Geometry part, List<Drawn> of) {
        return switch (part.getDimension()) {
            case 2 -> areas(of, Region.nothing());
            case 1 -> lengths(part, of);
            default -> counts(part, of);
        };
    }

    /** What of that lies outside the approval; the outline of an area, a line or a point may lie elsewhere. Empty without one. */
    Optional<Sizes> uncovered(Geometry part, List<Drawn> of) {
        if (laid.question().approval().isEmpty()) {
            return Optional.empty();
        }
        if (part.getDimension() == 2) {
            return Optional.of(areas(of, laid.approved().area()));
        }
        double strict = laid.accuracyM() - LENGTH_M;
        double loose = looser(laid.accuracyM()) + LENGTH_M;
        return Optional.of(new Sizes(
                between(
                        outside(part, LENGTH_M, of).drawn(),
                        outside(part, -LENGTH_M, of).drawn()),
                between(
                        outside(part, loose, of).least(),
                        outside(part, strict, of).least()),
                between(
                        outside(part, -strict, of).most(),
                        outside(part, -loose, of).most())));
    }

    /** @param byM by how much the approval is grown, or shrunk if that is below 0 */
    private Sizes outside(Geometry part, double byM, List<Drawn> of) {
        Region approved = laid.approved();
        Geometry rest = Region.less(part, byM > 0 ? approved.grown(byM) : approved.shrunk(-byM));
        return part.getDimension() == 1 ? lengths(rest, of) : counts(rest, of);
    }

    private static Range between(Range least, Range most) {
        return new Range((least.value() + most.value()) / 2, least.low(), most.high());
    }

    /** @param without ground that is left out */
    private Sizes areas(List<Drawn> of, Geometry without) {
        Geometry held = together(of, feature -> feature.region().area());
        Geometry drawn = Region.less(Region.shared(laid.ground().area(), held), without);
        Range size = area(drawn, thin(drawn));
        if (exactly(of)) {
            return new Sizes(size, size, size);
        }
        Geometry lesser = together(of, feature -> feature.region().shrunk(feature.accuracyM()));
        Geometry least = Region.less(Region.shared(laid.groundArea().shrunk(laid.accuracyM()), lesser), without);
        Geometry most = Region.less(most(of, false), without);
        Geometry atMost = Region.less(most(of, true), without);
        double worst = of.stream().mapToDouble(Drawn::accuracyM).max().orElse(0);
        double loose = LOOSE * laid.ground().area().getArea() + 2 * corners(laid.accuracyM());
        Range lower = area(least, thin(least));
        Range upper = area(most, thin(most));
        double outline = laid.ground().area().getLength() + 7 * laid.accuracyM();
        double lowerSlack = loose + LOOSE * (laid.accuracyM() * outline + worst * lesser.getLength());
        double upperSlack = loose + LOOSE * (laid.accuracyM() * outline + worst * atMost.getLength());
        return new Sizes(
                size,
                new Range(lower.value(), Math.max(0, lower.low() - lowerSlack), lower.high()),
                new Range(upper.value(), upper.low(), area(atMost, 0).high() + upperSlack));
    }

    private boolean exactly(List<Drawn> of) {
        return of.stream().allMatch(feature -> feature.accuracyM() + laid.accuracyM() == 0);
    }

    /** What the ground and features may share at most. Where one side surely holds all of the other, that is not grown. */
    private Geometry most(List<Drawn> of, boolean atMost) {
        Geometry greater = Region.nothing();
        for (Drawn feature : of) {
            Region region = feature.region();
            double a = feature.accuracyM();
            if (region.reachesAllOf(laid.groundArea().box(laid.accuracyM()), a)) {
                return grown(laid.groundArea(), laid.accuracyM(), atMost);
            }
            greater = Region.united(greater, grown(region, a, atMost));
        }
        return laid.groundArea().reachesAllOf(greater.getEnvelopeInternal(), laid.accuracyM())
                ? greater
                : Region.shared(grown(laid.groundArea(), laid.accuracyM(), atMost), greater);
    }

    private Geometry grown(Region region, double by, boolean atMost) {
        return atMost ? region.grownAtMost(by) : region.grown(by);
    }

    private Range area(Geometry geometry, double thin) {
        double value = laid.plane().areaM2(geometry);
        double tolerance = value == 0 && geometry.isEmpty()
                ? 0
                : AREA_M2 + RELATIVE * value + LaidCase.PARTING_M * geometry.getLength();
        return new Range(
                value, Math.max(0, value - tolerance - thin), value + tolerance + (geometry.isEmpty() ? AREA_M2 : 0));
    }

    /** What is nowhere wider than the contact may be left out. */
    private double thin(Geometry geometry) {
        double sum = 0;
        for (Object found : PolygonExtracter.getPolygons(geometry)) {
            Polygon piece = (Polygon) found;
            boolean wide = piece.getArea() / piece.getLength() > Meeting.SURELY_MORE_M;
            sum += wide ? 0 : piece.getArea();
        }
        return sum;
    }

    /** By how much a mitred corner exceeds a round one, over all corners of the ground, m². */
    private double corners(double radius) {
        double sum = 0;
        if (radius == 0) {
            return 0;
        }
        for (Object found : LinearComponentExtracter.getLines(laid.ground().area())) {
            Coordinate[] ring = ((Geometry) found).getCoordinates();
            int corners = ring.length - 1;
            for (int i = 0; i < corners; i++) {
                Coordinate before = ring[(i + corners - 1) % corners];
                double turn = Math.PI - Angle.angleBetween(before, ring[i], ring[i + 1]);
                sum += radius * radius * (Math.min(10, Math.tan(turn / 2)) - turn / 2);
            }
        }
        return sum;
    }

    /** What runs along the outline of a shrunk area lies well inside the area: it is no touch. */
    private Range notTouching(Range inside, Geometry all) {
        double whole = laid.plane().lengthM(all);
        return new Range(inside.value(), inside.low(), Math.max(inside.high(), whole + 0.01 + RELATIVE * whole));
    }

    private Sizes lengths(Geometry line, List<Drawn> of) {
        Range drawn = Meeting.lengthInside(line, LaidCase.snapped(of), laid.plane());
        double along = alongLines(line, of);
        double near = laid.features().size() > 1 ? nearArea(line, of) : 0;
        drawn = new Range(drawn.value(), drawn.low(), Math.max(drawn.high(), near) + along);
        if (exactly(of)) {
            return new Sizes(drawn, drawn, drawn);
        }
        Geometry lesser = together(of, feature -> feature.region().shrunk(laid.accuracyM() + feature.accuracyM()));
        Range least = notTouching(Meeting.lengthInside(line, lesser, laid.plane()), Region.shared(line, lesser));
        Geometry loosest =
                together(of, feature -> feature.region().shrunk(looser(laid.accuracyM() + feature.accuracyM())));
        Range loosestLeast = Meeting.lengthInside(line, loosest, laid.plane());
        boolean all = of.stream().anyMatch(feature -> feature.region()
                .reachesAllOf(line.getEnvelopeInternal(), laid.accuracyM() + feature.accuracyM()));
        double whole = laid.plane().lengthM(line);
        Range most = all
                ? Range.about(whole, LENGTH_M + RELATIVE * whole)
                : Meeting.lengthInside(
                        line,
                        together(of, feature -> feature.region().grown(laid.accuracyM() + feature.accuracyM())),
                        laid.plane());
        double mostAtMost = all ? whole : laid.plane().lengthM(Region.shared(line, greatest(of)));
        double tolerance = LENGTH_M + RELATIVE * most.value();
        return new Sizes(
                drawn,
                new Range(least.value(), loosestLeast.low(), least.high() + tolerance),
                new Range(most.value(), most.low() - tolerance, Math.max(mostAtMost + tolerance, drawn.high())));
    }

    private Geometry greatest(List<Drawn> of) {
        return together(of, feature -> feature.region().grownAtMost(looser(laid.accuracyM() + feature.accuracyM())));
    }

    private double looser(double slack) {
        return slack == 0 ? 0 : slack * (1 + LOOSE) + 2 * LENGTH_M;
    }

    /** Lines that run along lines: the rules do not say that they share a length. */
    private double alongLines(Geometry line, List<Drawn> of) {
        double sum = 0;
        for (Drawn feature : of) {
            Geometry lines = feature.region().lines();
            if (!lines.isEmpty() && lines.distance(line) < Meeting.SURELY_MORE_M) {
                sum += laid.plane().lengthM(Region.shared(line, Region.buffer(lines, Meeting.SURELY_MORE_M)));
            }
        }
        return sum;
    }

    /** What of a line lies at a feature's area, its outline with it, as far as it is inside the union. */
    private double nearArea(Geometry line, List<Drawn> of) {
        Geometry area = LaidCase.snapped(of);
        if (area.isEmpty()) {
            return 0;
        }
        Geometry at = Region.shared(line, Region.buffer(area, 2 * Meeting.CONTACT_M));
        return at.isEmpty()
                ? 0
                : Meeting.lengthInside(at, laid.closedUnion().area(), laid.plane())
                        .high();
    }

    private Sizes counts(Geometry points, List<Drawn> of) {
        double[] drawn = new double[2];
        double[] least = new double[2];
        double[] most = new double[2];
        Region area = Region.of(LaidCase.snapped(of));
        for (Coordinate at : points.getCoordinates()) {
            double depth = area.depthM(at);
            boolean mayLie = depth > Meeting.SURELY_LESS_M || lowerNear(at, of) || onCommonEdge(at, of);
            count(drawn, depth > Meeting.SURELY_MORE_M, mayLie);
            boolean surelyLeast = false;
            boolean perhapsLeast = false;
            boolean surelyMost = false;
            boolean perhapsMost = false;
            for (Drawn feature : of) {
                double slack = laid.accuracyM() + feature.accuracyM();
                double deep = feature.region().depthM(at);
                double away = feature.region().distanceM(Pencil.point(at));
                surelyLeast |= slack > 0 && deep > looser(slack);
                perhapsLeast |= slack > 0 ? deep > slack - LENGTH_M : mayLie;
                surelyMost |= slack > 0 ? away < slack - LENGTH_M : deep > Meeting.SURELY_MORE_M;
                perhapsMost |= slack > 0 ? away <= looser(slack) : mayLie;
            }
            count(least, surelyLeast, perhapsLeast);
            count(most, surelyMost || depth > Meeting.SURELY_MORE_M, perhapsMost || mayLie);
        }
        return exactly(of)
                ? new Sizes(counted(drawn), counted(drawn), counted(drawn))
                : new Sizes(counted(drawn), counted(least), counted(most));
    }

    private boolean onCommonEdge(Coordinate at, List<Drawn> of) {
        return of.stream().anyMatch(feature -> feature.region().depthM(at) > -Meeting.SURELY_MORE_M)
                && laid.closedUnion().depthM(at) > Meeting.SURELY_LESS_M;
    }

    private boolean lowerNear(Coordinate at, List<Drawn> of) {
        Geometry point = Pencil.point(at);
        return of.stream()
                .flatMap(feature -> feature.region().dimensions().stream())
                .anyMatch(part -> part.getDimension() < 2 && part.distance(point) < Meeting.SURELY_MORE_M);
    }

    private void count(double[] sum, boolean surely, boolean perhaps) {
        sum[0] += surely ? 1 : 0;
        sum[1] += perhaps || surely ? 1 : 0;
    }

    private Range counted(double[] sum) {
        return new Range(sum[0], sum[0], sum[1]);
    }

    private Geometry together(List<Drawn> of, Function<Drawn, Geometry> each) {
        Geometry sum = Region.nothing();
        for (Drawn feature : of) {
            sum = Region.united(sum, each.apply(feature));
        }
        return sum;
    }
}
