package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.index.Coverage;

/**
 * A feature that a place meets, or may meet.
 *
 * @param area number of the feature in the layer's packed areas
 * @param distanceM distance of the drawings in metres; 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param coverage what they share; empty where nothing can be measured
 * @param certain whether they meet for all outlines within their accuracies
 * @param measurable whether the size is all that they share: the feature's lines and points have none
 */
record Hit(
        int area, double distanceM, double slackM, Optional<Coverage> coverage, boolean certain, boolean measurable) {

    /** Returns the same hit at another distance in metres. */
    Hit at(double distance) {
        return new Hit(area, distance, slackM, coverage, certain, measurable);
    }
}
