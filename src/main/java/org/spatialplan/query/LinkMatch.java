package org.spatialplan.query;

import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;

/**
 * Why a link answers a spatial question.
 *
 * @param question which parameter asked
 * @param distanceM drawn distance in metres on the ground; 0 where they meet or the link names the feature itself
 * @param basis what the match rests on
 * @param slackM sum of both accuracies in metres, by which the distance may be off
 * @param shared the link of what was asked about that leads to the same feature, for {@link Basis#SHARED}
 */
public record LinkMatch(
        Question question,
        PlacedLink link,
        double distanceM,
        Certainty certainty,
        Basis basis,
        double slackM,
        Optional<Link> shared) {

    /** A match that no drawing decides. */
    static LinkMatch told(PlacedLink link, Certainty certainty, Basis basis) {
        return new LinkMatch(Question.TOUCHES, link, 0, certainty, basis, 0, Optional.empty());
    }

    static LinkMatch shared(PlacedLink link, Link other) {
        return new LinkMatch(Question.TOUCHES, link, 0, Certainty.CERTAIN, Basis.SHARED, 0, Optional.of(other));
    }

    /** The spatial parameters. */
    public enum Question {
        TOUCHES,
        BBOX
    }

    /** What a match rests on. */
    public enum Basis {
        /** The plan's words name this very feature, or one that it was derived from: no drawing is needed. */
        NAMED,
        /** What was asked about is this very project or action. */
        ITSELF,
        /** The plan's words name the same feature for both, as a whole: no drawing is needed. */
        SHARED,
        /** The plan does not name the target of the link, it was assumed: never certain. */
        ASSUMED,
        /** The drawn geometries, with the accuracy of both. */
        GEOMETRY,
        /** Only a unit is known, as a district or the city: the place lies somewhere in it. */
        TERRITORY,
        /** The named place could not be located: the units that the plan names for it, or the subject's territory, stand in for it. */
        UNLOCATED_PLACE
    }
}
