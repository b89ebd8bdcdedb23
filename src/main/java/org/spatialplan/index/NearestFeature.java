package org.spatialplan.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.WorkLimit;

/**
 * The located feature of a layer whose drawing is nearest to a ground.
 *
 * @param number of the feature in {@link LayerIndex#located}
 * @param distanceM distance of the drawings in metres on the ground; 0 where they meet
 */
public record NearestFeature(int number, double distanceM) {

    private static final double FIRST_REACH_M = 500;
    /** More than the way round the earth. */
    private static final double MAX_REACH_M = 1e8;

    /**
     * Finds it by boxes round the ground that double in reach until one holds a feature within that reach. Of the
     * features in the box, those whose own box is farther away than the best so far are not measured.
     *
     * @param ground in metres of the ground frame
     * @param chosen numbers of the features that are looked at; empty for all
     * @return empty if there is no such feature
     */
    static Optional<NearestFeature> find(LayerIndex index, Geometry ground, Optional<BitSet> chosen) {
        boolean any = chosen.map(numbers -> !numbers.isEmpty())
                .orElse(!index.located().isEmpty());
        if (!any || ground.isEmpty()) {
            return Optional.empty();
        }
        Distances distances = index.areas().distances(ground);
        for (double reachM = FIRST_REACH_M; reachM < MAX_REACH_M; reachM *= 2) {
            WorkLimit.ask();
            Optional<NearestFeature> nearest = within(candidates(reachM, index, ground, chosen), reachM, distances);
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private static Optional<NearestFeature> within(List<Candidate> candidates, double reachM, Distances distances) {
        NearestFeature best = null;
        double limitM = reachM;
        for (Candidate candidate : candidates) {
            if (candidate.boxDistanceM > limitM) {
                break;
            }
            OptionalDouble distance = distances.distanceM(candidate.number, limitM);
            if (distance.isPresent() && (best == null || distance.getAsDouble() < best.distanceM)) {
                best = new NearestFeature(candidate.number, distance.getAsDouble());
                limitM = best.distanceM;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A feature that may be the nearest.
     *
     * @param boxDistanceM distance of its box from the ground's box: no more than the distance of the drawings
     */
    private record Candidate(int number, double boxDistanceM) {}

    /** Lists the features that may be within the reach, those with the nearest boxes first. */
    private static List<Candidate> candidates(
            double reachM, LayerIndex index, Geometry ground, Optional<BitSet> chosen) {
        Envelope box = ground.getEnvelopeInternal();
        Stream<Candidate> found = Arrays.stream(index.areas().near(ground, reachM))
                .filter(i -> chosen.isEmpty() || chosen.get().get(i))
                .mapToObj(i -> new Candidate(i, box.distance(index.areas().box(i))));
        return found.sorted(Comparator.comparingDouble(Candidate::boxDistanceM)).toList();
    }
}
