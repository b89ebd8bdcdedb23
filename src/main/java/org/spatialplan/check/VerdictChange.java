package org.spatialplan.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a changed layer does to the verdict on one subject.
 *
 * @param before on the old version
 * @param after on the new one
 */
public record VerdictChange(CheckSubject subject, SubjectReport before, SubjectReport after) {

    private static final Comparator<SubjectReport> GRAVER_FIRST = Comparator.comparing(SubjectReport::state)
            .thenComparing(report -> report.certainty().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    /** The direction of a change. */
    public enum Kind {
        /** The subject was clear and no longer is, or its verdict is graver or surer than before. */
        AFFECTED,
        /** The subject is clear and was not. */
        RELEASED,
        /** The verdict is less grave or less sure than before, but not clear. */
        EASED,
        /** The verdict is the same, but the subject meets more or less of the layers, or other zones. */
        CHANGED,
        UNCHANGED
    }

    /** Compares the verdicts on each subject, in their order. */
    public static List<VerdictChange> of(List<CheckSubject> subjects, CheckedMap before, CheckedMap after) {
        return of(subjects, before.check()::check, after.check()::check);
    }

    /** Compares the verdicts by the checks of both maps. */
    public static List<VerdictChange> of(
            List<CheckSubject> subjects,
            Function<CheckSubject, SubjectReport> before,
            Function<CheckSubject, SubjectReport> after) {
        return subjects.stream()
                .map(subject -> new VerdictChange(subject, before.apply(subject), after.apply(subject)))
                .toList();
    }

    /** Classifies the change. */
    public Kind kind() {
        int turn = GRAVER_FIRST.compare(after, before);
        if (turn == 0) {
            return meetsTheSame() ? Kind.UNCHANGED : Kind.CHANGED;
        }
        if (after.state() == ConflictState.CLEAR) {
            return Kind.RELEASED;
        }
        return turn < 0 ? Kind.AFFECTED : Kind.EASED;
    }

    private boolean meetsTheSame() {
        return zones(before).equals(zones(after))
                && Arrays.stream(Overlap.Measure.values()).allMatch(measure -> CoveredExtent.of(before, measure)
                        .isAbout(CoveredExtent.of(after, measure)));
    }

    private static Set<String> zones(SubjectReport report) {
        return report.findings().stream()
                .map(finding -> finding.layer() + "/" + finding.zone().id())
                .collect(Collectors.toSet());
    }

    /** Lists all features that decide before or after, each once, as {@code layer/feature}. */
    public List<String> features() {
        return Stream.of(before, after)
                .flatMap(report -> report.findings().stream())
                .map(finding -> finding.layer() + "/" + finding.feature().id())
                .distinct()
                .toList();
    }

    /**
     * Returns how much more of the subject the layers cover after the change; empty unless both were measured in the
     * same unit.
     */
    public Optional<Double> growth() {
        List<Overlap.Measure> measures = Stream.of(before, after)
                .flatMap(report -> report.totals().stream())
                .filter(LayerTotal::isTaken)
                .map(total -> total.overlap().measure())
                .distinct()
                .toList();
        return measures.size() == 1
                ? Optional.of(CoveredExtent.of(after, measures.get(0)).size()
                        - CoveredExtent.of(before, measures.get(0)).size())
                : Optional.empty();
    }
}
