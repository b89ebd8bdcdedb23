package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * The area of the ground that many areas hold together, on the ellipsoid: what several of them hold counts once. No whole
 * union is built: from each area is taken what those after it hold of it as well, so the cost follows the overlaps, and what
 * lies side by side is only looked at. Immutable, thread-safe.
 */
public final class UnionArea {

    private final GroundFrame frame;
    private final Optional<UnionArea> rest;
    private final List<Part> parts;
    private final BoxTree tree;
    private final List<Measured> measured;

    /**
     * @param zone of which the area can be told apart; may be empty
     * @param area in metres of the frame
     */
    public record Part(String zone, Geometry area) {

        /** @param ground of it, its polygons count */
        public static Part of(String zone, Geometry ground) {
            return new Part(zone, Areas.of(ground));
        }
    }

    /** @param heldAgain what other parts hold of it as well, with their zones */
    private record Measured(String zone, double m2, List<Part> heldAgain) {}

    private UnionArea(List<Part> parts, Optional<UnionArea> rest, GroundFrame frame) {
        this.frame = frame;
        this.rest = rest;
        this.parts = parts.stream().filter(part -> !part.area.isEmpty()).toList();
        this.tree = BoxTree.of(this.parts.size(), i -> this.parts.get(i).area.getEnvelopeInternal());
        this.measured =
                IntStream.range(0, this.parts.size()).mapToObj(this::measured).toList();
    }

    public static UnionArea of(List<Part> parts, GroundFrame frame) {
        return new UnionArea(parts, Optional.empty(), frame);
    }

    /** The ground of these parts and of more: only those are looked at. */
    public UnionArea with(List<Part> more) {
        return new UnionArea(more, Optional.of(this), frame);
    }

    /** The ground of all grounds, m². @param grounds in metres of the frame */
    public static double m2(List<? extends Geometry> grounds, GroundFrame frame) {
        return of(grounds.stream().map(ground -> Part.of("", ground)).toList(), frame)
                .m2();
    }

    /** Of all, m². */
    public double m2() {
        return m2(zone -> true);
    }

    /** Of one zone, m². */
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

    /** @param from number of the first part that counts */
    private List<Part> near(Geometry area, int from) {
        return Arrays.stream(tree.near(area.getEnvelopeInternal()))
                .filter(i -> i >= from)
                .mapToObj(parts::get)
                .toList();
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
