package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.ZoneRule;

/**
 * A place of a subject meets, or may meet, a feature of a checked layer.
 *
 * @param layer id of the layer
 * @param part label of the subject's place
 * @param state conflict or conditional
 * @param distanceM drawn distance in metres, 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param overlap what they share
 * @param uncovered what of that lies outside the approval; empty if none was given or nothing is measured
 * @param zone the rule that holds there
 * @param asNationalProject whether it is conditional only because it is a national major project
 * @param source the legal text of the rule that decides: of the activity if it is permitted there, else of the zone
 * @param needs what would be needed
 * @param documents those that would be needed; none can be had for what is not permitted
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
        Optional<Overlap> uncovered,
        ZoneRule zone,
        ActivityClass activity,
        boolean asNationalProject,
        LegalSource source,
        Words needs,
        List<Document> documents) {}
