package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Measures the ground that many areas cover together, in m² on the ellipsoid; overlaps count once. No whole union is
 * built: from each area is subtracted what later areas cover again, so the cost depends on the overlaps only. Immutable
 * and thread-safe.
 */
public final class UnionArea {

    private final GroundFrame frame;
    private final Optional<UnionArea> rest;
    private final List<Part> parts;
    private final BoxTree tree;
    private final List<Measured> measured;

    /**
     * One area of the union.
     *
     * @param zone the zone whose area can be measured alone; may be empty
     * @param area in metres of the frame
     */
    public record Part(String zone, Geometry area) {

        /**
         * Makes a part of the polygons of a geometry; its lines and points do not count.
         *
         * @param ground in metres of the frame
         */
        public static Part of(String zone, Geometry ground) {
            return new Part(zone, Areas.of(ground));
        }
    }

    /**
     * One measured part.
     *
     * @param heldAgain what other parts cover of it as well, with their zones
     */
    private record Measured(String zone, double m2, List<Part> heldAgain) {}

    private UnionArea(List<Part> parts, Optional<UnionArea> rest, GroundFrame frame) {
        this.frame = frame;
        this.rest = rest;
        this.parts = parts.stream().filter(part -> !part.area.isEmpty()).toList();
        this.tree = BoxTree.of(this.parts.size(), i -> this.parts.get(i).area.getEnvelopeInternal());
        this.measured =
                IntStream.range(0, this.parts.size()).mapToObj(this::measured).toList();
    }

    /** Measures the union of parts. */
    public static UnionArea of(List<Part> parts, GroundFrame frame) {
        return new UnionArea(parts, Optional.empty(), frame);
    }

    /** Returns the union of these parts and more; only the new parts are measured. */
    public UnionArea with(List<Part> more) {
        return new UnionArea(more, Optional.of(this), frame);
    }

    /**
     * Returns the area in m² that geometries cover together.
     *
     * @param grounds in metres of the frame
     */
    public static double m2(List<? extends Geometry> grounds, GroundFrame frame) {
        return of(grounds.stream().map(ground -> Part.of("", ground)).toList(), frame)
                .m2();
    }

    /** Returns the area of all parts together, in m². */
    public double m2() {
        return m2(zone -> true);
    }

    /** Returns the area of one zone, in m². */
    public double m2(String zone) {
        return m2(zone::equals);
    }

    private double m2(Predicate<String> zones) {
        double sum = rest.map(others -> others.m2(zones)).orElse(0.0);
        for (Measured part : measured) {
            sum += zones.test(part.zone) ? part.m2 - heldAgainM2(part, zones) : 0;
        }
        return sum;
    }

    private double heldAgainM2(Measured part, Predicate<String> zones) {
        List<Geometry> shared = part.heldAgain.stream()
                .filter(again -> zones.test(again.zone))
                .map(Part::area)
                .toList();
        return shared.isEmpty() ? 0 : frame.areaM2(Areas.union(shared));
    }

    private Measured measured(int i) {
        Part part = parts.get(i);
        List<Part> others = near(part.area, i + 1);
        rest.ifPresent(below -> others.addAll(below.near(part.area, 0)));
        return new Measured(
                part.zone, frame.areaM2(part.area), others.isEmpty() ? List.of() : heldAgain(part.area, others));
    }

    /**
     * Lists the parts near an area.
     *
     * @param from number of the first part that counts
     */
    private List<Part> near(Geometry area, int from) {
        List<Part> near = new ArrayList<>();
        for (int number : tree.near(area.getEnvelopeInternal())) {
            if (number >= from) {
                near.add(parts.get(number));
            }
        }
        return near;
    }

    private static List<Part> heldAgain(Geometry area, List<Part> others) {
        RelateNG prepared = RelateNG.prepare(area);
        List<Part> shared = new ArrayList<>();
        for (Part other : others) {
            WorkLimit.ask();
            if (other.area.equalsExact(area)) {
                shared.add(other);
            } else if (Areas.overlap(prepared, other.area)) {
                shared.add(new Part(other.zone, Areas.intersection(area, other.area)));
            }
        }
        return List.copyOf(shared);
    }
}
