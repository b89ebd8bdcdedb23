package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Whether two exact shapes meet: their interiors share a point, and what they share is somewhere wider or deeper than a
 * millimetre. Within a quarter of that millimetre the reference does not decide.
 */
final class Meeting {

    static final double CONTACT_M = 0.001;
    static final double SURELY_MORE_M = 0.00125;
    static final double SURELY_LESS_M = 0.00075;
    /** A stretch longer than this surely runs along the outline; a shorter one may be a crossing. */
    private static final double SURELY_LONG_M = 0.125;

    /** What lies within the contact where a stretch leaves the outline, m. */
    private static final double ROUND_A_CORNER_M = 0.01;

    /** What lies so near an end of a line may count as the end, which only touches. */
    private static final double NEAR_AN_END_M = 0.005;

    private Meeting() {}

    /** Of an area and another one. @param shared what they share */
    static Fact ofAreas(Geometry shared) {
        Fact fact = Fact.NO;
        for (Object found : PolygonExtracter.getPolygons(shared)) {
            fact = Fact.any(List.of(fact, isWide((Polygon) found)));
        }
        return fact;
    }

    /** An area holds a disc of radius area by perimeter, so most need no buffer. */
    private static Fact isWide(Polygon piece) {
        if (piece.getArea() / piece.getLength() > CONTACT_M) {
            return Fact.YES;
        }
        if (!piece.buffer(-SURELY_MORE_M / 2).isEmpty()) {
            return Fact.YES;
        }
        return piece.buffer(-SURELY_LESS_M / 2).isEmpty() ? Fact.NO : Fact.HAIR;
    }

    /** Of an area and lines or points: a point of theirs lies deeper inside than the contact. */
    static Fact deepIn(Region area, Geometry lower) {
        return deeperThan(area, lower, SURELY_LESS_M, SURELY_MORE_M);
    }

    /**
     * Whether an area holds a point of another shape deeper than some metres.
     *
     * @param low not deeper than this is a no
     * @param high deeper than this is a yes
     */
    static Fact deeperThan(Region area, Geometry other, double low, double high) {
        if (!area.hasArea()
                || other.isEmpty()
                || Math.PI * low * low > area.area().getArea()) {
            return Fact.NO;
        }
        double deepest = Double.NEGATIVE_INFINITY;
        for (Coordinate vertex : other.getCoordinates()) {
            deepest = Math.max(deepest, area.depthM(vertex));
            if (deepest > high) {
                return Fact.YES;
            }
        }
        if (other.getDimension() == 0) {
            return deepest > low ? Fact.HAIR : Fact.NO;
        }
        if (!Region.shared(other, area.shrunk(low)).isEmpty()) {
            return Region.shared(other, area.shrunk(high)).isEmpty() ? Fact.HAIR : Fact.YES;
        }
        return deepest > low ? Fact.HAIR : Fact.NO;
    }

    /** Of lines with lines or points: their interiors come within the contact of each other, away from the ends of lines. */
    static Fact ofLower(Geometry one, Geometry oneEnds, Geometry other, Geometry otherEnds) {
        double away = Region.distanceM(one, other);
        if (away > SURELY_MORE_M) {
            return Fact.NO;
        }
        Geometry within = without(oneEnds, one);
        Geometry others = without(otherEnds, other);
        double inner =
                within.isEmpty() || others.isEmpty() ? Double.POSITIVE_INFINITY : Region.distanceM(within, others);
        if (inner <= SURELY_LESS_M) {
            return Fact.YES;
        }
        return inner > 2 * CONTACT_M ? Fact.NO : Fact.HAIR;
    }

    private static Geometry without(Geometry ends, Geometry geometry) {
        return ends.isEmpty() ? geometry : Region.less(geometry, ends.buffer(NEAR_AN_END_M));
    }

    /**
     * The length of a line inside an area, in metres: what runs within the contact of the outline for more than 10 cm only
     * touches, what does so for less may.
     *
     * @param line noded, each stretch once
     * @return low and high bound
     */
    static Range lengthInside(Geometry line, Geometry area, Plane plane) {
        Geometry inside = Region.shared(line, area);
        if (inside.isEmpty() || inside.getDimension() < 1) {
            return Range.ZERO;
        }
        double whole = plane.lengthM(inside);
        double tolerance = 0.001 + 1e-6 * whole;
        List<Double> surely = touching(inside, area, SURELY_LESS_M, plane).stream()
                .filter(length -> length > SURELY_LONG_M)
                .toList();
        double surelyTouching = surely.stream().mapToDouble(Double::doubleValue).sum();
        double perhapsTouching = touching(inside, area, SURELY_MORE_M, plane).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double high = whole
                - surelyTouching
                + tolerance
                + ROUND_A_CORNER_M * surely.size()
                + CONTACT_M * inside.getNumPoints();
        return new Range(whole - surelyTouching, Math.max(0, whole - perhapsTouching - tolerance), high);
    }

    /** The lengths of the stretches within so many metres of an outline, m. */
    private static List<Double> touching(Geometry inside, Geometry area, double within, Plane plane) {
        Geometry near = near(area.getBoundary(), inside);
        return near.isEmpty()
                ? List.of()
                : stretches(Region.shared(inside, near.buffer(within, 4))).stream()
                        .map(plane::lengthM)
                        .toList();
    }

    /** Lines that continue each other are one stretch. */
    private static List<Geometry> stretches(Geometry lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<Geometry> stretches = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            stretches.add((Geometry) line);
        }
        return stretches;
    }

    /** The edges of an outline whose boxes come near a line's. */
    private static Geometry near(Geometry outline, Geometry line) {
        List<LineString> edges = new ArrayList<>();
        var box = line.getEnvelopeInternal();
        box.expandBy(0.01);
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            Coordinate[] at = outline.getGeometryN(i).getCoordinates();
            for (int k = 1; k < at.length; k++) {
                if (box.intersects(at[k - 1], at[k])) {
                    edges.add(Pencil.line(at[k - 1], at[k]));
                }
            }
        }
        return new MultiLineString(edges.toArray(LineString[]::new), Pencil.FACTORY);
    }
}
