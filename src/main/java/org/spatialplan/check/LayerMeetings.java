package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;

/**
 * Finds what of a layer a place meets or may meet, by the measure of the conflict check and without any rule. Immutable
 * and thread-safe.
 */
public final class LayerMeetings {

    private final LayerIndex index;
    private final GroundFrame frame;
    private final HitFinder hits;

    /** Prepares questions about one layer version, measured in the frame of its city. */
    public LayerMeetings(LayerIndex index, GroundFrame frame) {
        this.index = index;
        this.frame = frame;
        this.hits = new HitFinder(index, Optional.empty());
    }

    /**
     * A feature that a place meets or may meet.
     *
     * @param distanceM distance of the drawings in metres on the ground; 0 where they meet
     * @param slackM sum of both accuracies in metres
     * @param overlap what they share, of a line in an area the length inside with the share of the line; empty where nothing can be measured
     */
    public record Meeting(
            Feature feature, double distanceM, double slackM, Certainty certainty, Optional<Overlap> overlap) {}

    /** Lists the features that a place meets or may meet, in file order. */
    public List<Meeting> of(UncertainShape place) {
        UncertainGround ground = UncertainGround.of(place);
        return hits.of(place, ground).met().stream()
                .map(hit -> meeting(place, ground, hit))
                .toList();
    }

    private Meeting meeting(UncertainShape place, UncertainGround ground, Hit hit) {
        return new Meeting(
                index.located().get(hit.area()).feature(),
                hit.distanceM(),
                hit.slackM(),
                Certainty.certainIf(hit.certain()),
                overlap(place, ground, hit));
    }

    private Optional<Overlap> overlap(UncertainShape place, UncertainGround ground, Hit hit) {
        if (index.hasArea(hit.area())) {
            return hit.coverage().map(coverage -> Overlap.of(place.ground(), coverage, frame));
        }
        return place.ground().getDimension() == 2
                ? TakenLength.of(
                        ground, hits.lower(place, hit.area()), index.linesM(hit.area()), hit.slackM(), frame.surface())
                : Optional.empty();
    }
}
