package org.spatialplan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Subject;

/**
 * Finds the items of one kind that meet the spatial conditions of a question, by their links. Immutable.
 */
final class SpatialAnswers {

    private static final Comparator<LinkMatch> SUREST_FIRST = Comparator.comparing(LinkMatch::certainty);

    private final List<Map<Subject, List<LinkMatch>>> answers;

    private SpatialAnswers(List<Map<Subject, List<LinkMatch>>> answers) {
        this.answers = answers;
    }

    /**
     * Answers the spatial part of a question.
     *
     * @throws UnknownNameException for an unknown layer or feature
     * @throws UnlocatedFeatureException if the feature has no geometry and none of these items names it
     */
    static SpatialAnswers of(PlanMap map, Subject.Kind kind, List<SpatialCondition> conditions) {
        LinkFinder links = new LinkFinder(map);
        return new SpatialAnswers(conditions.stream()
                .map(condition -> bySubject(condition.find(links, kind)))
                .toList());
    }

    private static Map<Subject, List<LinkMatch>> bySubject(List<LinkMatch> matches) {
        return matches.stream()
                .collect(Collectors.groupingBy(match -> match.link().link().subject()));
    }

    /** Finds the answer for one item; empty if it does not match. */
    Optional<Found> find(Subject subject) {
        List<LinkMatch> reasons = new ArrayList<>();
        Optional<Certainty> weakest = Optional.empty();
        for (Map<Subject, List<LinkMatch>> answered : answers) {
            List<LinkMatch> found = answered.getOrDefault(subject, List.of());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.stream().sorted(SUREST_FIRST).forEach(reasons::add);
            Certainty surest = Certainty.certainIf(
                    found.stream().anyMatch(match -> match.certainty().isCertain()));
            weakest = Optional.of(weakest.filter(w -> !w.isCertain()).orElse(surest));
        }
        return Optional.of(new Found(List.copyOf(reasons), weakest));
    }

    /** The answer for one item; see {@link ItemMatch}. */
    record Found(List<LinkMatch> reasons, Optional<Certainty> certainty) {

        boolean isAsSureAs(Optional<Certainty> wanted) {
            return wanted.isEmpty() || certainty.equals(wanted);
        }
    }
}
