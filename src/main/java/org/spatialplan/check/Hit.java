package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.index.Coverage;

/**
 * A feature that a place meets, or may meet.
 *
 * @param area number of the feature in the layer's packed areas
 * @param distanceM between the drawings, 0 where they meet
 * @param slackM sum of both accuracies
 * @param coverage what they share; empty where nothing can be measured
 * @param certain whether they meet however both outlines lie within their accuracies
 * @param measurable whether a size tells all that they share: lines and points of the feature have none
 */
record Hit(
        int area, double distanceM, double slackM, Optional<Coverage> coverage, boolean certain, boolean measurable) {}
