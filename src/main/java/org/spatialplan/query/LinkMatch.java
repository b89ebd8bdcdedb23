package org.spatialplan.query;

import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.PlacedLink;

/**
 * Why a link answers a spatial question.
 *
 * @param question which parameter asked
 * @param distanceM drawn distance in metres on the ground; 0 where they meet or the link names the feature itself
 * @param basis what the match rests on
 * @param slackM sum of both accuracies in metres, by which the distance may be off
 */
public record LinkMatch(
        Question question, PlacedLink link, double distanceM, Certainty certainty, Basis basis, double slackM) {

    /** The spatial parameters. */
    public enum Question {
        TOUCHES,
        BBOX
    }

    /** What a match rests on. */
    public enum Basis {
        /** The plan's words name this very feature, or one that it was derived from: no drawing is needed. */
        NAMED,
        /** The drawn geometries, with the accuracy of both. */
        GEOMETRY,
        /** Only the district or city is known: the place lies somewhere in it. */
        TERRITORY,
        /** The named place could not be located: the subject's territory stands in for it. */
        UNLOCATED_PLACE
    }
}
