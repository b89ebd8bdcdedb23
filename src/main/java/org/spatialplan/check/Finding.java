package org.spatialplan.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.LocalizedText;

/**
 * A place of a subject meets, or may meet, a feature of a checked layer.
 *
 * @param line id of the control line
 * @param layer id of the layer
 * @param part label of the subject's place
 * @param meets how sure it is that they meet
 * @param distanceM drawn distance in metres; 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param overlap what they share
 * @param taken the length in metres of the feature's lines that the place takes; empty where it has none, or takes no
 *     ground
 * @param uncovered the part of the overlap outside the approval; empty without an approval or if nothing is measured
 * @param zone of the feature
 * @param outcomes what the rules say, the gravest first: one for each possible zone if the zone is unknown, and for a
 *     condition that may hold or not
 * @param areas further requirements because of the feature's legal nature
 */
public record Finding(
        String line,
        String layer,
        Feature feature,
        String part,
        Certainty meets,
        double distanceM,
        double slackM,
        Overlap overlap,
        Optional<Overlap> taken,
        Optional<Overlap> uncovered,
        ZoneRule zone,
        List<Outcome> outcomes,
        List<AreaRule> areas) {

    /** Orders findings, the gravest and surest first. */
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::certainty)
            .thenComparing(finding -> !finding.isAgreed())
            .thenComparing(Comparator.comparingDouble(
                            (Finding finding) -> finding.overlap().size())
                    .reversed())
            .thenComparing(finding -> finding.feature().id())
            .thenComparing(Finding::part)
            .thenComparing(Finding::line);

    /** Sorts findings, the gravest and surest first. */
    static List<Finding> sorted(List<Finding> findings) {
        if (findings.size() < 2) {
            return findings;
        }
        Finding[] sorted = findings.toArray(Finding[]::new);
        Arrays.sort(sorted, GRAVEST_FIRST);
        return List.of(sorted);
    }

    /** Returns the outcome that decides. */
    public Outcome gravest() {
        return outcomes.get(0);
    }

    /** Returns conflict, conditional or permitted. */
    public ConflictState state() {
        return gravest().state();
    }

    /** Tests whether the state is the same for each possible zone. */
    public boolean isAgreed() {
        return outcomes.get(outcomes.size() - 1).state() == state();
    }

    /** Returns the certainty of the state; a state that depends on an unknown zone is never certain. */
    public Certainty certainty() {
        return isAgreed() ? meets : Certainty.POSSIBLE;
    }

    /** Returns the class of activity that decides. */
    public ActivityClass activity() {
        return gravest().decided().activity();
    }

    /** Tests whether the finding is conditional only because of a national major project. */
    public boolean asNationalProject() {
        return gravest().decided().asNationalProject();
    }

    /** Returns the legal basis that decides. */
    public Citation citation() {
        return gravest().decided().citation();
    }

    /** Returns what is needed. */
    public LocalizedText needs() {
        return gravest().decided().needs();
    }

    /** Lists the documents that are needed; empty for what is not permitted. */
    public List<Demand> documents() {
        return gravest().documents();
    }
}
