package org.spatialplan.query;

import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Relation;

/** Why two projects overlap. Of two links the first is of the project with the lower number. */
public sealed interface OverlapReason {

    /** The kinds of reasons. */
    enum Kind {
        SAME_WORKS,
        SAME_PLACE,
        SAME_GROUND
    }

    /** Returns the kind of reason. */
    Kind kind();

    /** Returns how sure it is. */
    Certainty certainty();

    /** The plan's rows list the same works; possible where that was concluded from what they are about. */
    record SameWorks(Relation relation) implements OverlapReason {
        @Override
        public Kind kind() {
            return Kind.SAME_WORKS;
        }

        @Override
        public Certainty certainty() {
            return Certainty.certainIf(relation.isNamed());
        }
    }

    /**
     * Both rows name the same place, or one a stretch of what the other names as a whole: no drawing is needed. How
     * much of it each takes, they do not say.
     */
    record SamePlace(PlacedLink one, PlacedLink other, Certainty certainty) implements OverlapReason {
        @Override
        public Kind kind() {
            return Kind.SAME_PLACE;
        }
    }

    /**
     * The drawings of two places meet, or may meet given their accuracy.
     *
     * @param distanceM of the drawings in metres, 0 where they meet
     * @param slackM sum of both accuracies in metres
     */
    record SameGround(PlacedLink one, PlacedLink other, double distanceM, double slackM, Certainty certainty)
            implements OverlapReason {
        @Override
        public Kind kind() {
            return Kind.SAME_GROUND;
        }
    }
}
