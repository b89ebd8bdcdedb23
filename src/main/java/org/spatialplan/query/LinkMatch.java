package org.spatialplan.query;

import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;

/**
 * Why a link answers a spatial question.
 *
 * @param question the parameter of the request, or what else asks
 * @param distanceM drawn distance in metres on the ground; 0 where they meet or the link names the feature itself
 * @param basis what the match rests on
 * @param slackM sum of both accuracies in metres, the possible error of the distance
 * @param shared for {@link Basis#SHARED}, the other link to the same feature
 */
public record LinkMatch(
        Question question,
        PlacedLink link,
        double distanceM,
        Certainty certainty,
        Basis basis,
        double slackM,
        Optional<Link> shared) {

    /** Makes a match that no drawing decides. */
    static LinkMatch byWords(PlacedLink link, Certainty certainty, Basis basis) {
        return new LinkMatch(Question.TOUCHES, link, 0, certainty, basis, 0, Optional.empty());
    }

    static LinkMatch shared(PlacedLink link, Link other) {
        return new LinkMatch(Question.TOUCHES, link, 0, Certainty.CERTAIN, Basis.SHARED, 0, Optional.of(other));
    }

    /** Returns the same match as the answer to another question. */
    LinkMatch askedBy(Question other) {
        return new LinkMatch(other, link, distanceM, certainty, basis, slackM, shared);
    }

    /** The spatial questions. */
    public enum Question {
        TOUCHES,
        TOWNSHIP,
        BBOX,
        /** A submitted site asks; there is no parameter. */
        SITE
    }

    /** The basis of a match. */
    public enum Basis {
        /** The plan's words name this very feature, or one from which it is derived: no drawing is needed. */
        NAMED,
        /** The question is about this very project or action. */
        ITSELF,
        /** The plan's words name the same feature for both, as a whole: no drawing is needed. */
        SHARED,
        /** The plan does not name the target of the link; it was assumed. Never certain. */
        ASSUMED,
        /** The drawn geometries, with the accuracies of both. */
        GEOMETRY,
        /** Only a unit is known, for example a district or the city: the place is somewhere in it. */
        TERRITORY,
        /**
         * The named place has no location: the units that the plan names for it, or the item's territory, represent it.
         */
        UNLOCATED_PLACE
    }
}
