package org.spatialplan.geo;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether two uncertain shapes come within a distance of each other, and how surely.
 *
 * <p>Let d be the drawn distance, a and b the two accuracies and D the distance asked for. Moving the outlines changes d by
 * at most a + b (triangle inequality of the Hausdorff distance). So it is <em>possible</em> that the shapes lie within D if
 * d − (a + b) ≤ D. It is <em>certain</em> if d + (a + b) ≤ D, or if one shape reaches deeper than a + b − D into the
 * other's area: such a point stays inside however the outlines move.
 *
 * @param distanceM drawn distance in metres on the ground, 0 where the shapes meet
 * @param certainty of the answer
 */
public record Proximity(double distanceM, Certainty certainty) {

    /**
     * Empty if the shapes cannot come within the distance.
     *
     * @param withinM the distance asked for, in metres; 0 asks whether they touch
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

    /** As {@link #within} where one of the shapes is a territory that a place lies somewhere inside of: never certain. */
    public static Optional<Proximity> possiblyWithin(UncertainShape one, UncertainShape other, double withinM) {
        OptionalDouble drawn = distanceIfPossible(one, other, withinM);
        return drawn.isEmpty() ? Optional.empty() : Optional.of(new Proximity(drawn.getAsDouble(), Certainty.POSSIBLE));
    }

    private static OptionalDouble distanceIfPossible(UncertainShape one, UncertainShape other, double withinM) {
        double reach = withinM + one.accuracyM() + other.accuracyM();
        if (envelopeDistance(one, other) > reach) {
            return OptionalDouble.empty();
        }
        double distance = one.distanceM(other);
        return distance > reach ? OptionalDouble.empty() : OptionalDouble.of(distance);
    }

    private static double envelopeDistance(UncertainShape one, UncertainShape other) {
        return one.ground().getEnvelopeInternal().distance(other.ground().getEnvelopeInternal());
    }

    private static boolean reachesDeep(UncertainShape one, UncertainShape other, double depthM) {
        return one.holdsDeeperThan(depthM, other) || other.holdsDeeperThan(depthM, one);
    }
}
