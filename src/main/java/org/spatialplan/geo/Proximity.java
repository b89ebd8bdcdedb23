package org.spatialplan.geo;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How near two uncertain shapes are, and how sure it is that they are within a distance.
 *
 * <p>Let d be the drawn distance, a and b the two accuracies and D the distance in question. Moving the outlines
 * changes d by at most a + b (triangle inequality of the Hausdorff distance). So it is <em>possible</em> that the
 * shapes are within D if d − (a + b) ≤ D. It is <em>certain</em> if d + (a + b) ≤ D, or if one shape extends deeper
 * than a + b − D into the other's area: such a point stays inside however the outlines move.
 *
 * @param distanceM drawn distance in metres on the ground, 0 where the shapes meet
 * @param certainty of the answer
 */
public record Proximity(double distanceM, Certainty certainty) {

    /**
     * Measures whether two shapes are within a distance; empty if they cannot be.
     *
     * @param withinM the distance in metres; 0 asks whether they touch
     */
    public static Optional<Proximity> within(UncertainShape one, UncertainShape other, double withinM) {
        OptionalDouble drawn = distanceIfPossible(one, other, withinM);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        double distance = drawn.getAsDouble();
        double slack = one.accuracyM() + other.accuracyM();
        boolean certain = distance + slack <= withinM || distance == 0 && reachesDeep(one, other, slack - withinM);
        return Optional.of(new Proximity(distance, Certainty.certainIf(certain)));
    }

    /**
     * Measures as {@link #within} does, where one shape is a territory and the place is somewhere inside it. The answer
     * is never certain.
     */
    public static Optional<Proximity> possiblyWithin(UncertainShape one, UncertainShape other, double withinM) {
        OptionalDouble drawn = distanceIfPossible(one, other, withinM);
        return drawn.isEmpty() ? Optional.empty() : Optional.of(new Proximity(drawn.getAsDouble(), Certainty.POSSIBLE));
    }

    private static OptionalDouble distanceIfPossible(UncertainShape one, UncertainShape other, double withinM) {
        double reach = withinM + one.accuracyM() + other.accuracyM();
        if (envelopeDistance(one, other) > reach) {
            return OptionalDouble.empty();
        }
        double distance = one.distanceM(other, reach);
        return distance > reach ? OptionalDouble.empty() : OptionalDouble.of(distance);
    }

    private static double envelopeDistance(UncertainShape one, UncertainShape other) {
        return one.box().distance(other.box());
    }

    private static boolean reachesDeep(UncertainShape one, UncertainShape other, double depthM) {
        return one.holdsDeeperThan(depthM, other) || other.holdsDeeperThan(depthM, one);
    }
}
