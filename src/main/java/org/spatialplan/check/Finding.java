package org.spatialplan.check;

import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.ZoneRule;

/**
 * A place of a subject meets, or may meet, a feature of a checked layer.
 *
 * @param layer id of the layer
 * @param part label of the subject's place
 * @param state conflict or conditional
 * @param distanceM drawn distance in metres, 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param overlap what the drawings share
 * @param zone the rule that holds there
 */
public record Finding(
        String layer,
        Feature feature,
        String part,
        ConflictState state,
        Certainty certainty,
        double distanceM,
        double slackM,
        Overlap overlap,
        ZoneRule zone,
        ActivityClass activity) {}
