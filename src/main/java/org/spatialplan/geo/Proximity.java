package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

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
        double slack = one.accuracyM() + other.accuracyM();
        double reach = withinM + slack;
        if (envelopeDistance(one, other) > reach) {
            return Optional.empty();
        }
        double distance = distance(one.ground(), other.ground());
        if (distance > reach) {
            return Optional.empty();
        }
        boolean certain = distance + slack <= withinM
                || (distance == 0 && reachesDeep(one.ground(), other.ground(), slack - withinM));
        return Optional.of(new Proximity(distance, Certainty.certainIf(certain)));
    }

    private static double envelopeDistance(UncertainShape one, UncertainShape other) {
        Envelope envelope = one.ground().getEnvelopeInternal();
        return envelope.distance(other.ground().getEnvelopeInternal());
    }

    /** {@link IndexedFacetDistance} measures to boundaries, so containment is asked first. */
    private static double distance(Geometry one, Geometry other) {
        return one.intersects(other) ? 0 : IndexedFacetDistance.distance(one, other);
    }

    private static boolean reachesDeep(Geometry one, Geometry other, double depthM) {
        return touchesInside(one, other, depthM) || touchesInside(other, one, depthM);
    }

    private static boolean touchesInside(Geometry shape, Geometry area, double depthM) {
        if (area.getDimension() < 2) {
            return false;
        }
        Envelope envelope = area.getEnvelopeInternal();
        if (Math.min(envelope.getWidth(), envelope.getHeight()) < 2 * depthM) {
            return false;
        }
        return area.buffer(-depthM).intersects(shape);
    }
}
