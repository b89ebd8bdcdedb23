package org.spatialplan.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.ZoneRule;

/**
 * Checks subjects against layers with rules. A pure function of what it is given; thread-safe.
 *
 * <p>A subject is in conflict where a place of it meets, or within the accuracy of both may meet, a feature whose zone does
 * not permit its activity; it is conditional where the zone permits the activity. The state is the gravest of the
 * findings, and as sure as the surest finding of that state.
 */
public final class ConflictCheck {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::certainty)
            .thenComparing(Comparator.comparingDouble(
                            (Finding finding) -> finding.overlap().size())
                    .reversed())
            .thenComparing(finding -> finding.feature().id())
            .thenComparing(Finding::part);

    private final List<CheckedLayer> layers;
    /** The farthest that a feature of each layer may lie from its drawing, in metres. */
    private final List<Double> worstAccuracyM;

    public ConflictCheck(List<CheckedLayer> layers) {
        this.layers = List.copyOf(layers);
        this.worstAccuracyM = layers.stream().map(ConflictCheck::worstAccuracyM).toList();
    }

    public SubjectReport check(CheckSubject subject) {
        Optional<Reason> refusal = refusal(subject);
        if (refusal.isPresent()) {
            return decided(subject, refusal.get(), List.of());
        }
        List<Finding> findings = Stream.iterate(0, i -> i < layers.size(), i -> i + 1)
                .flatMap(i -> subject.parts().stream().flatMap(part -> findings(subject, part, i)))
                .sorted(GRAVEST_FIRST)
                .toList();
        if (!findings.isEmpty()) {
            boolean forbidden = findings.get(0).state() == ConflictState.CONFLICT;
            return decided(subject, forbidden ? Reason.FORBIDDEN_THERE : Reason.ALLOWED_ON_CONDITIONS, findings);
        }
        boolean mayBeNear = !notExcluded(subject).isEmpty();
        return decided(subject, mayBeNear ? Reason.UNLOCATED_PART_NEAR : Reason.NOTHING_NEAR, findings);
    }

    private Optional<Reason> refusal(CheckSubject subject) {
        List<Optional<ActivityClass>> classes = layers.stream()
                .map(layer -> Optional.ofNullable(layer.rules().activities().get(subject.activity())))
                .toList();
        if (classes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(Reason.UNKNOWN_ACTIVITY);
        }
        if (classes.stream().noneMatch(activity -> activity.orElseThrow().takesGround())) {
            return Optional.of(Reason.TAKES_NO_GROUND);
        }
        return subject.parts().isEmpty() ? Optional.of(Reason.NO_LOCATION) : Optional.empty();
    }

    private Stream<Finding> findings(CheckSubject subject, Part part, int i) {
        CheckedLayer layer = layers.get(i);
        Envelope search = new Envelope(part.shape().ground().getEnvelopeInternal());
        search.expandBy(part.shape().accuracyM() + worstAccuracyM.get(i));
        return layer.index().near(search).stream().flatMap(entry -> finding(subject, part, layer, entry).stream());
    }

    private static Optional<Finding> finding(
            CheckSubject subject, Part part, CheckedLayer layer, LayerIndex.Entry entry) {
        var shape = entry.shape().orElseThrow();
        Optional<Proximity> near = part.somewhereInside()
                ? Proximity.possiblyWithin(part.shape(), shape, 0)
                : Proximity.within(part.shape(), shape, 0);
        return near.flatMap(proximity -> {
            Overlap overlap = part.somewhereInside()
                    ? Overlap.NOT_MEASURED
                    : Overlap.of(part.shape().ground(), shape.ground());
            double slackM = part.shape().accuracyM() + shape.accuracyM();
            if (slackM == 0 && overlap.isEmpty() && !part.somewhereInside()) {
                return Optional.empty();
            }
            Certainty certainty = Certainty.certainIf(
                    !overlap.isEmpty() && proximity.certainty().isCertain());
            ZoneRule zone = layer.rules().zoneOf(entry.feature());
            ActivityClass activity = layer.rules().activities().get(subject.activity());
            boolean permitted = zone.permits().contains(activity.id());
            return Optional.of(new Finding(
                    layer.definition().id(),
                    entry.feature(),
                    part.label(),
                    permitted ? ConflictState.CONDITIONAL : ConflictState.CONFLICT,
                    certainty,
                    proximity.distanceM(),
                    slackM,
                    overlap,
                    zone,
                    activity));
        });
    }

    private SubjectReport decided(CheckSubject subject, Reason reason, List<Finding> findings) {
        ConflictState state =
                switch (reason) {
                    case FORBIDDEN_THERE -> ConflictState.CONFLICT;
                    case ALLOWED_ON_CONDITIONS -> ConflictState.CONDITIONAL;
                    case NOTHING_NEAR, TAKES_NO_GROUND -> ConflictState.CLEAR;
                    case NO_LOCATION, UNLOCATED_PART_NEAR -> ConflictState.NO_DATA;
                    case UNKNOWN_ACTIVITY -> ConflictState.NOT_CHECKED;
                };
        Optional<Certainty> certainty =
                switch (state) {
                    case CONFLICT, CONDITIONAL -> Optional.of(findings.get(0).certainty());
                    case CLEAR -> Optional.of(Certainty.CERTAIN);
                    case NOT_CHECKED, NO_DATA -> Optional.empty();
                };
        return new SubjectReport(subject, state, certainty, reason, findings, notExcluded(subject));
    }

    /** Features without a place whose district is one of the subject's, or whose district is not known either. */
    private List<String> notExcluded(CheckSubject subject) {
        return layers.stream()
                .flatMap(layer -> layer.unlocated().stream())
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

    private static double worstAccuracyM(CheckedLayer layer) {
        return layer.index().entries().stream()
                .flatMap(entry -> entry.shape().stream())
                .mapToDouble(shape -> shape.accuracyM())
                .max()
                .orElse(0);
    }
}
