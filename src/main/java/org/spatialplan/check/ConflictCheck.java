package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet.ActivityClass;

/**
 * Checks subjects against layers with rules. A pure function of its input; thread-safe.
 *
 * <p>A subject is in conflict where one of its places meets, or within the accuracy of both may meet, a feature whose
 * zone does not permit one of its activities; it is conditional where the zone permits them all. Where the zone is
 * unknown, the gravest of the possible zones counts. The state is the gravest of the findings, and as sure as the
 * surest finding of that state. Findings of a layer that as a whole stays below the rules' threshold decide nothing.
 */
public final class ConflictCheck {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::certainty)
            .thenComparing(finding -> !finding.isAgreed())
            .thenComparing(Comparator.comparingDouble(
                            (Finding finding) -> finding.overlap().size())
                    .reversed())
            .thenComparing(finding -> finding.feature().id())
            .thenComparing(Finding::part);

    private final List<LayerCheck> layers;
    private final List<String> missing;
    private final List<String> withoutRules;
    private final Territory territory;
    private final boolean nothingUnlocated;

    ConflictCheck(CheckedMap map) {
        this.missing = List.copyOf(map.missing());
        this.withoutRules = List.copyOf(map.withoutRules());
        this.layers = map.layers().stream()
                .map(layer -> new LayerCheck(layer, map.frame()))
                .toList();
        this.territory = map.territory();
        this.nothingUnlocated =
                map.layers().stream().allMatch(layer -> layer.unlocated().isEmpty());
    }

    /** Lists the checked layers. */
    public List<CheckedLayer> layers() {
        return layers.stream().map(LayerCheck::layer).toList();
    }

    /** Checks a subject without special conditions. */
    public SubjectReport check(CheckSubject subject) {
        return check(subject, CheckConditions.NONE);
    }

    /** Checks a subject under some conditions. */
    public SubjectReport check(CheckSubject subject, CheckConditions terms) {
        Optional<Reason> refusal = refusal(subject);
        if (refusal.isPresent()) {
            return report(subject, refusal.get(), List.of(), List.of(), List.of());
        }
        List<Finding> findings = new ArrayList<>(2);
        List<LayerTotal> totals = new ArrayList<>(2);
        for (LayerCheck layer : layers) {
            List<LayerTotal> ofLayer = new ArrayList<>(2);
            boolean measured = true;
            for (Part part : subject.parts()) {
                WorkLimit.ask();
                LayerCheck.Found outcome = layer.check(subject, part, terms);
                findings.addAll(outcome.findings());
                outcome.total().ifPresent(ofLayer::add);
                measured &= outcome.measured();
            }
            if (!ofLayer.isEmpty()) {
                totals.addAll(layer.judge(ofLayer, measured));
            }
        }
        findings.sort(GRAVEST_FIRST);
        return judge(subject, findings, totals);
    }

    private SubjectReport judge(CheckSubject subject, List<Finding> findings, List<LayerTotal> totals) {
        List<Finding> deciding = selectDeciding(findings, totals);
        if (!deciding.isEmpty()) {
            return report(subject, reason(deciding.get(0)), findings, deciding, totals);
        }
        return report(subject, reasonOfSilence(subject, findings), findings, deciding, totals);
    }

    /**
     * Returns the reason for the state.
     *
     * @param first the gravest finding, of these the surest, of these preferably one with a known zone
     */
    private static Reason reason(Finding first) {
        if (!first.isAgreed()) {
            return Reason.DEPENDS_ON_ZONE;
        }
        return first.state() == ConflictState.CONFLICT ? Reason.FORBIDDEN_THERE : Reason.ALLOWED_ON_CONDITIONS;
    }

    private Reason reasonOfSilence(CheckSubject subject, List<Finding> findings) {
        if (!missing.isEmpty()) {
            return Reason.LAYER_MISSING;
        }
        if (!withoutRules.isEmpty()) {
            return Reason.RULES_NOT_IN_FORCE;
        }
        for (Part part : subject.parts()) {
            if (!part.somewhereInside() && !territory.holds(part.shape())) {
                return Reason.OUTSIDE_TERRITORY;
            }
        }
        if (!listNotExcluded(subject).isEmpty()) {
            return Reason.UNLOCATED_PART_NEAR;
        }
        return findings.isEmpty() ? Reason.NOTHING_NEAR : Reason.BELOW_THRESHOLD;
    }

    private static List<Finding> selectDeciding(List<Finding> findings, List<LayerTotal> totals) {
        if (totals.isEmpty()) {
            return findings;
        }
        Set<String> below = totals.stream()
                .filter(total -> total.below().isPresent())
                .map(LayerTotal::layer)
                .collect(Collectors.toSet());
        return below.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> !below.contains(finding.layer()))
                        .toList();
    }

    private Optional<Reason> refusal(CheckSubject subject) {
        if (layers.isEmpty()) {
            return Optional.of(withoutRules.isEmpty() ? Reason.LAYER_MISSING : Reason.RULES_NOT_IN_FORCE);
        }
        boolean takesGround = false;
        for (LayerCheck layer : layers) {
            for (String id : subject.works().activities()) {
                ActivityClass activity = layer.layer().rules().activities().get(id);
                if (activity == null) {
                    return Optional.of(Reason.UNKNOWN_ACTIVITY);
                }
                takesGround |= activity.takesGround();
            }
        }
        if (!takesGround) {
            return Optional.of(Reason.TAKES_NO_GROUND);
        }
        return subject.parts().isEmpty() ? Optional.of(Reason.NO_LOCATION) : Optional.empty();
    }

    private SubjectReport report(
            CheckSubject subject,
            Reason reason,
            List<Finding> findings,
            List<Finding> deciding,
            List<LayerTotal> totals) {
        ConflictState state =
                switch (reason) {
                    case FORBIDDEN_THERE, DEPENDS_ON_ZONE -> ConflictState.CONFLICT;
                    case ALLOWED_ON_CONDITIONS -> ConflictState.CONDITIONAL;
                    case NOTHING_NEAR, NOTHING_NEAR_ASSUMED, BELOW_THRESHOLD, TAKES_NO_GROUND -> ConflictState.CLEAR;
                    case NO_LOCATION, UNLOCATED_PART_NEAR, OUTSIDE_TERRITORY, LAYER_MISSING, RULES_NOT_IN_FORCE ->
                        ConflictState.NO_DATA;
                    case UNKNOWN_ACTIVITY, BROKEN_GEOMETRY, OVER_LIMIT, FAILED -> ConflictState.NOT_CHECKED;
                };
        Optional<Certainty> certainty =
                switch (state) {
                    case CONFLICT, CONDITIONAL -> Optional.of(deciding.get(0).certainty());
                    case CLEAR -> Optional.of(Certainty.CERTAIN);
                    case NOT_CHECKED, NO_DATA -> Optional.empty();
                };
        List<ConflictState> outcomes = reason == Reason.DEPENDS_ON_ZONE
                ? List.of(ConflictState.CONFLICT, ConflictState.CONDITIONAL)
                : List.of(state);
        return new SubjectReport(
                subject, state, certainty, reason, findings, totals, listNotExcluded(subject), outcomes);
    }

    /** Lists the features without a location whose district is one of the subject's, or unknown. */
    private List<String> listNotExcluded(CheckSubject subject) {
        if (nothingUnlocated) {
            return List.of();
        }
        return layers.stream()
                .flatMap(layer -> layer.layer().unlocated().stream())
                .filter(feature -> mayShareTerritory(feature, subject))
                .map(Feature::id)
                .toList();
    }

    private static boolean mayShareTerritory(Feature feature, CheckSubject subject) {
        List<String> districts =
                feature.text("district").map(text -> List.of(text.split(";"))).orElse(List.of());
        return districts.isEmpty()
                || subject.territory().isEmpty()
                || districts.stream().anyMatch(subject.territory()::contains);
    }
}
