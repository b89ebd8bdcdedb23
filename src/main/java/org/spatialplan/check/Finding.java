package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.ZoneRule;

/**
 * A place of a subject meets, or may meet, a feature of a checked layer.
 *
 * @param layer id of the layer
 * @param part label of the subject's place
 * @param meets how sure it is that they meet
 * @param distanceM drawn distance in metres, 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param overlap what they share
 * @param uncovered what of that lies outside the approval; empty if none was given or nothing is measured
 * @param zone of the feature
 * @param outcomes what the rules say, the gravest first: several where nobody knows the zone, one for each that it may be
 * @param areas what is demanded beside the zone's rule, because of what the feature is by law
 */
public record Finding(
        String layer,
        Feature feature,
        String part,
        Certainty meets,
        double distanceM,
        double slackM,
        Overlap overlap,
        Optional<Overlap> uncovered,
        ZoneRule zone,
        List<Outcome> outcomes,
        List<AreaRule> areas) {

    /** The outcome that decides: the milder ones never stand alone. */
    public Outcome gravest() {
        return outcomes.get(0);
    }

    /** Conflict or conditional. */
    public ConflictState state() {
        return gravest().state();
    }

    /** Whether the state is the same whatever the zone is. */
    public boolean isAgreed() {
        return outcomes.get(outcomes.size() - 1).state() == state();
    }

    /** Of the state: nothing is certain that depends on a zone that nobody knows. */
    public Certainty certainty() {
        return isAgreed() ? meets : Certainty.POSSIBLE;
    }

    /** The class of activity that decides. */
    public ActivityClass activity() {
        return gravest().decided().activity();
    }

    /** Whether it is conditional only because it is a national major project. */
    public boolean asNationalProject() {
        return gravest().decided().asNationalProject();
    }

    /** The law that decides. */
    public Citation citation() {
        return gravest().decided().citation();
    }

    /** What would be needed. */
    public Words needs() {
        return gravest().decided().needs();
    }

    /** Those that would be needed; none can be had for what is not permitted. */
    public List<Demand> documents() {
        return gravest().documents();
    }
}
