package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.spatialplan.check.ConflictState;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.oracle.Expected.Finding;
import org.spatialplan.oracle.Expected.Sizes;
import org.spatialplan.oracle.Expected.Total;

/**
 * The slow and plain answer: whole geometries, overlaid, grown and shrunk by JTS. No index, no pieces, no sweep, and nothing of
 * the check.
 */
final class Reference {

    /** Two partings of one straight edge lie within 0.1 mm of each other; twice that for two outlines. */
    private static final double PARTING_M = 2e-4;

    private static final double AREA_M2 = 0.01;
    private static final double RELATIVE = 1e-6;
    private static final double LENGTH_M = 0.001;
    /** By how much of its size, and of the accuracies, a bound may be looser than need be. */
    private static final double LOOSE = 0.01;

    private static final double ON_ONE_EDGE_M = 3e-4;

    private final GroundFrame frame;
    private final RuleSet rules;

    Reference(GroundFrame frame, RuleSet rules) {
        this.frame = frame;
        this.rules = rules;
    }

    Expected answer(OracleCase question) {
        return new Question(question).answer();
    }

    /** A feature in the plane. */
    private record Drawn(Plotted plotted, Region region) {
        double accuracyM() {
            return plotted.accuracyM();
        }
    }

    private final class Question {

        private final OracleCase question;
        private final Plane plane;
        private final List<Drawn> features = new ArrayList<>();
        private final Region ground;
        private final Region groundArea;
        private final double b;
        private final List<String> hairs = new ArrayList<>();
        private Region union;
        private Region closedUnion;

        Question(OracleCase question) {
            this.question = question;
            this.plane = new Plane(frame, question.ground().getCoordinate());
            this.ground = Region.of(plane.toPlane(question.ground()));
            this.groundArea = Region.of(ground.area());
            this.b = question.accuracyM();
            for (Plotted plotted : question.features()) {
                features.add(new Drawn(plotted, Region.of(plane.toPlane(plotted.geometry()))));
            }
        }

        Expected answer() {
            List<Finding> findings = new ArrayList<>();
            List<Total> totals = new ArrayList<>();
            boolean required = false;
            for (Geometry part : ground.dimensions()) {
                List<Finding> ofPart = findings(part);
                findings.addAll(ofPart);
                List<Drawn> met = new ArrayList<>();
                for (int i = 0; i < features.size(); i++) {
                    if (ofPart.get(i).met().may()) {
                        met.add(features.get(i));
                    }
                }
                if (!met.isEmpty()) {
                    Sizes only = met.size() == 1
                            ? ofPart.get(features.indexOf(met.get(0))).sizes()
                            : sizes(part, met);
                    Total total = total(part, only);
                    totals.add(total);
                    required |= part.getDimension() < 2 && total.sizes().drawn().low() > 0;
                }
            }
            findings.stream()
                    .filter(finding -> finding.met() == Fact.HAIR)
                    .forEach(finding -> hairs.add("contact of " + finding.feature()));
            Set<ConflictState> states = states(findings, totals, required);
            return new Expected(states, certainty(states, findings), findings, totals, hairs);
        }

        private List<Finding> findings(Geometry part) {
            List<Finding> findings = new ArrayList<>();
            for (Drawn feature : features) {
                double slack = b + feature.accuracyM();
                double distance = feature.region().distanceM(part);
                Fact met = slack == 0 ? meets(part, feature) : within(distance, slack);
                Fact certain = !met.may() ? Fact.NO : slack == 0 ? Fact.YES : certain(part, feature, slack);
                Sizes sizes = met.may() ? sizes(part, List.of(feature)) : null;
                findings.add(new Finding(
                        feature.plotted().id(),
                        part.getDimension(),
                        met,
                        certain,
                        state(feature.plotted()),
                        distance,
                        sizes));
            }
            return findings;
        }

        private Fact within(double distance, double slack) {
            double hair = 2 * PARTING_M + RELATIVE * slack;
            return distance > slack + hair ? Fact.NO : distance < slack - hair ? Fact.YES : Fact.HAIR;
        }

        private ConflictState state(Plotted feature) {
            boolean permitted = rules.zones().get(feature.zone()).permits().contains(question.activity());
            return permitted ? ConflictState.CONDITIONAL : ConflictState.CONFLICT;
        }

        private Fact meets(Geometry part, Drawn feature) {
            Region region = feature.region();
            if (part.getDimension() == 2) {
                return Fact.any(List.of(
                        Meeting.ofAreas(Region.shared(part, region.area())),
                        Meeting.deepIn(ground, region.lines()),
                        Meeting.deepIn(ground, region.points())));
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
            return Meeting.deepIn(closedUnion(), near).may() ? Fact.EITHER : Fact.NO;
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

        /** Of all areas of the layer; edges on the same stated line are one edge, whatever their vertices. */
        private Region union() {
            if (union == null) {
                union = Region.of(snapped(features));
            }
            return union;
        }

        /** With the gaps closed that are not surely wider than the contact. */
        private Region closedUnion() {
            if (closedUnion == null) {
                closedUnion = Region.of(closed(union().area()));
            }
            return closedUnion;
        }

        private Geometry closed(Geometry area) {
            return mitred(mitred(area, Meeting.SURELY_MORE_M), -Meeting.SURELY_MORE_M);
        }

        private Geometry snapped(List<Drawn> of) {
            Geometry sum = Region.nothing();
            for (Drawn feature : of) {
                if (feature.region().hasArea()) {
                    sum = joined(sum, feature.region().area());
                }
            }
            return sum;
        }

        private Geometry joined(Geometry one, Geometry other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            return OverlayNG.overlay(one, other, OverlayNG.UNION, new SnappingNoder(ON_ONE_EDGE_M));
        }

        private Fact certain(Geometry part, Drawn feature, double slack) {
            double hair = 0.002 + 3e-4 * slack;
            List<Fact> facts = new ArrayList<>();
            for (Geometry lower : feature.region().dimensions()) {
                if (part.getDimension() == 2) {
                    facts.add(Meeting.deeperThan(ground, lower, slack - hair, slack + hair));
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
                            && features.size() > 1
                            && Meeting.deeperThan(union(), part, slack - hair, slack + hair)
                                    .may()
                    ? Fact.EITHER
                    : own;
        }

        private Fact leastIsThere(Drawn feature, double hair) {
            double a = feature.accuracyM();
            Geometry most = Region.shared(
                    ground.shrunk(Math.max(0, b - hair)), feature.region().shrunk(Math.max(0, a - hair)));
            if (most.getArea() == 0) {
                return Fact.NO;
            }
            Geometry least = Region.shared(
                    mitred(ground.area(), -b - hair), feature.region().shrunk(a + hair));
            return least.getArea() > 0 ? Fact.YES : Fact.HAIR;
        }

        private Geometry mitred(Geometry area, double by) {
            BufferParameters corners =
                    new BufferParameters(8, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 10);
            return BufferOp.bufferOp(area, by, corners);
        }

        private Total total(Geometry part, Sizes sizes) {
            double whole =
                    switch (part.getDimension()) {
                        case 2 -> plane.areaM2(part);
                        case 1 -> plane.lengthM(part);
                        default -> part.getNumPoints();
                    };
            Range drawn = sizes.drawn();
            double tolerance =
                    RELATIVE + (part.getDimension() == 2 ? AREA_M2 + PARTING_M * part.getLength() : LENGTH_M) / whole;
            Range share = new Range(
                    drawn.value() / whole,
                    Math.max(0, Math.min(1, drawn.low() / whole) - tolerance),
                    Math.min(1, drawn.high() / whole + tolerance));
            return new Total(part.getDimension(), sizes, share);
        }

        private Sizes sizes(Geometry part, List<Drawn> of) {
            return switch (part.getDimension()) {
                case 2 -> areas(of);
                case 1 -> lengths(part, of);
                default -> counts(part, of);
            };
        }

        private Sizes areas(List<Drawn> of) {
            Geometry drawn = Region.shared(
                    ground.area(), together(of, feature -> feature.region().area()));
            Range size = area(drawn, thin(drawn));
            if (exactly(of)) {
                return new Sizes(size, size, size);
            }
            Geometry lesser = together(of, feature -> feature.region().shrunk(feature.accuracyM()));
            Geometry least = Region.shared(groundArea.shrunk(b), lesser);
            Geometry most = most(of, false);
            Geometry atMost = most(of, true);
            double worst = of.stream().mapToDouble(Drawn::accuracyM).max().orElse(0);
            double loose = LOOSE * ground.area().getArea() + 2 * corners(b);
            Range lower = area(least, thin(least));
            Range upper = area(most, thin(most));
            double outline = ground.area().getLength() + 7 * b;
            double lowerSlack = loose + LOOSE * (b * outline + worst * lesser.getLength());
            double upperSlack = loose + LOOSE * (b * outline + worst * atMost.getLength());
            return new Sizes(
                    size,
                    new Range(lower.value(), Math.max(0, lower.low() - lowerSlack), lower.high()),
                    new Range(upper.value(), upper.low(), area(atMost, 0).high() + upperSlack));
        }

        private boolean exactly(List<Drawn> of) {
            return of.stream().allMatch(feature -> feature.accuracyM() + b == 0);
        }

        /** What the ground and features may share at most. Where one side surely holds all of the other, that is not grown. */
        private Geometry most(List<Drawn> of, boolean atMost) {
            Geometry greater = Region.nothing();
            for (Drawn feature : of) {
                Region region = feature.region();
                double a = feature.accuracyM();
                if (region.reachesAllOf(groundArea.box(b), a)) {
                    return grown(groundArea, b, atMost);
                }
                greater = Region.united(greater, grown(region, a, atMost));
            }
            return groundArea.reachesAllOf(greater.getEnvelopeInternal(), b)
                    ? greater
                    : Region.shared(grown(groundArea, b, atMost), greater);
        }

        private Geometry grown(Region region, double by, boolean atMost) {
            return atMost ? region.grownAtMost(by) : region.grown(by);
        }

        private Range area(Geometry geometry, double thin) {
            double value = plane.areaM2(geometry);
            double tolerance = value == 0 && geometry.isEmpty()
                    ? 0
                    : AREA_M2 + RELATIVE * value + PARTING_M * geometry.getLength();
            return new Range(
                    value,
                    Math.max(0, value - tolerance - thin),
                    value + tolerance + (geometry.isEmpty() ? AREA_M2 : 0));
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
            for (Object found : LinearComponentExtracter.getLines(ground.area())) {
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
            double whole = plane.lengthM(all);
            return new Range(inside.value(), inside.low(), Math.max(inside.high(), whole + 0.01 + RELATIVE * whole));
        }

        private Sizes lengths(Geometry line, List<Drawn> of) {
            Range drawn = Meeting.lengthInside(line, snapped(of), plane);
            double along = alongLines(line, of);
            double near = features.size() > 1 ? nearArea(line, of) : 0;
            drawn = new Range(drawn.value(), drawn.low(), Math.max(drawn.high(), near) + along);
            if (exactly(of)) {
                return new Sizes(drawn, drawn, drawn);
            }
            Geometry lesser = together(of, feature -> feature.region().shrunk(b + feature.accuracyM()));
            Range least = notTouching(Meeting.lengthInside(line, lesser, plane), Region.shared(line, lesser));
            Geometry loosest = together(of, feature -> feature.region().shrunk(looser(b + feature.accuracyM())));
            Range loosestLeast = Meeting.lengthInside(line, loosest, plane);
            boolean all = of.stream().anyMatch(feature -> feature.region()
                    .reachesAllOf(line.getEnvelopeInternal(), b + feature.accuracyM()));
            double whole = plane.lengthM(line);
            Range most = all
                    ? Range.about(whole, LENGTH_M + RELATIVE * whole)
                    : Meeting.lengthInside(
                            line, together(of, feature -> feature.region().grown(b + feature.accuracyM())), plane);
            double mostAtMost = all ? whole : plane.lengthM(Region.shared(line, greatest(of)));
            double tolerance = LENGTH_M + RELATIVE * most.value();
            return new Sizes(
                    drawn,
                    new Range(least.value(), loosestLeast.low(), least.high() + tolerance),
                    new Range(most.value(), most.low() - tolerance, Math.max(mostAtMost + tolerance, drawn.high())));
        }

        private Geometry greatest(List<Drawn> of) {
            return together(of, feature -> feature.region().grownAtMost(looser(b + feature.accuracyM())));
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
                    sum += plane.lengthM(Region.shared(line, Region.buffer(lines, Meeting.SURELY_MORE_M)));
                }
            }
            return sum;
        }

        /** What of a line lies at a feature's area, its outline with it, as far as it is inside the union. */
        private double nearArea(Geometry line, List<Drawn> of) {
            Geometry area = snapped(of);
            if (area.isEmpty()) {
                return 0;
            }
            Geometry at = Region.shared(line, Region.buffer(area, 2 * Meeting.CONTACT_M));
            return at.isEmpty()
                    ? 0
                    : Meeting.lengthInside(at, closedUnion().area(), plane).high();
        }

        private Sizes counts(Geometry points, List<Drawn> of) {
            double[] drawn = new double[2];
            double[] least = new double[2];
            double[] most = new double[2];
            Region area = Region.of(snapped(of));
            for (Coordinate at : points.getCoordinates()) {
                double depth = area.depthM(at);
                boolean mayLie = depth > Meeting.SURELY_LESS_M || lowerNear(at, of) || onCommonEdge(at, of);
                count(drawn, depth > Meeting.SURELY_MORE_M, mayLie);
                boolean surelyLeast = false;
                boolean perhapsLeast = false;
                boolean surelyMost = false;
                boolean perhapsMost = false;
                for (Drawn feature : of) {
                    double slack = b + feature.accuracyM();
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
                    && closedUnion().depthM(at) > Meeting.SURELY_LESS_M;
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

        private Geometry together(List<Drawn> of, java.util.function.Function<Drawn, Geometry> each) {
            Geometry sum = Region.nothing();
            for (Drawn feature : of) {
                sum = Region.united(sum, each.apply(feature));
            }
            return sum;
        }

        private Set<ConflictState> states(List<Finding> findings, List<Total> totals, boolean required) {
            EnumSet<ConflictState> must = EnumSet.noneOf(ConflictState.class);
            EnumSet<ConflictState> may = EnumSet.noneOf(ConflictState.class);
            for (Finding finding : findings) {
                if (finding.met() == Fact.YES) {
                    must.add(finding.state());
                }
                if (finding.met().may()) {
                    may.add(finding.state());
                }
            }
            if (may.isEmpty()) {
                return Set.of(ConflictState.CLEAR);
            }
            Fact below = below(findings, totals);
            if (below == Fact.YES) {
                return Set.of(ConflictState.CLEAR);
            }
            EnumSet<ConflictState> states = EnumSet.copyOf(may);
            if (must.contains(ConflictState.CONFLICT)) {
                states.remove(ConflictState.CONDITIONAL);
            }
            if (below.may() || must.isEmpty() && !required) {
                states.add(ConflictState.CLEAR);
            }
            if (below == Fact.HAIR) {
                hairs.add("threshold");
            }
            return states;
        }

        /** Whether the whole layer stays below its thresholds. A feature that draws lines or points never does: they have no size. */
        private Fact below(List<Finding> findings, List<Total> totals) {
            Fact below = Fact.YES;
            for (Finding finding : findings) {
                boolean extent = features.stream()
                        .filter(feature -> feature.plotted().id().equals(finding.feature()))
                        .allMatch(feature ->
                                feature.region().dimensions().stream().allMatch(part -> part.getDimension() == 2));
                if (!extent && finding.met() == Fact.YES) {
                    return Fact.NO;
                }
                if (!extent && finding.met().may()) {
                    below = Fact.EITHER;
                }
            }
            for (Total total : totals) {
                Fact one = below(total);
                below = one == Fact.NO ? one : one == Fact.HAIR && below != Fact.NO ? one : below;
            }
            return below;
        }

        private Fact below(Total total) {
            String measure = total.dimension() == 2 ? "area-m2" : "length-m";
            Range most = total.sizes().most();
            return rules.thresholds().stream()
                    .filter(threshold ->
                            total.dimension() > 0 && threshold.measure().equals(measure))
                    .mapToDouble(Threshold::limit)
                    .mapToObj(limit -> most.high() < limit ? Fact.YES : most.low() >= limit ? Fact.NO : Fact.HAIR)
                    .findFirst()
                    .orElse(Fact.NO);
        }

        private Fact certainty(Set<ConflictState> states, List<Finding> findings) {
            if (states.size() > 1) {
                return Fact.EITHER;
            }
            ConflictState state = states.iterator().next();
            if (state == ConflictState.CLEAR) {
                return Fact.YES;
            }
            List<Finding> deciding = findings.stream()
                    .filter(finding -> finding.state() == state && finding.met().may())
                    .toList();
            if (deciding.stream().allMatch(finding -> finding.certain() == Fact.YES)) {
                return Fact.YES;
            }
            return Fact.any(deciding.stream()
                    .map(finding ->
                            finding.met() == Fact.YES || finding.certain() == Fact.NO ? finding.certain() : Fact.EITHER)
                    .toList());
        }
    }
}
