package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;

/**
 * Two projects that do the same works or share ground.
 *
 * @param one the project with the lower number
 * @param reasons never empty, the surest first
 */
public record ProjectOverlap(Project one, Project other, List<OverlapReason> reasons) {

    /** Some years in a row, both included. */
    public record Years(int from, int to) {}

    public ProjectOverlap {
        reasons = List.copyOf(reasons);
    }

    /** Returns how sure the surest reason is. */
    public Certainty certainty() {
        return Certainty.certainIf(
                reasons.stream().anyMatch(reason -> reason.certainty().isCertain()));
    }

    /** Finds the years in which both are under way; empty if one ends before the other begins. */
    public Optional<Years> together() {
        int from = Math.max(one.yearFrom(), other.yearFrom());
        int to = Math.min(one.yearTo(), other.yearTo());
        return from <= to ? Optional.of(new Years(from, to)) : Optional.empty();
    }

    /** Lists the kinds of figures that the rows of both give, in the order of the first: works of the same sort. */
    public List<String> sameQuantities() {
        List<String> others = other.quantities().stream().map(Quantity::kind).toList();
        return one.quantities().stream()
                .map(Quantity::kind)
                .filter(others::contains)
                .toList();
    }

    /** Tests whether one of the reasons is of that kind. */
    public boolean isFor(OverlapReason.Kind kind) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind);
    }

    /**
     * Returns what is left of the overlap without drawings that lie farther apart and only may meet by their accuracy;
     * empty if nothing is left.
     *
     * @param distanceM metres on the ground; 0 leaves those that meet as they are drawn
     */
    public Optional<ProjectOverlap> within(double distanceM) {
        List<OverlapReason> near = reasons.stream()
                .filter(reason ->
                        !(reason instanceof OverlapReason.SameGround ground) || ground.distanceM() <= distanceM)
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(new ProjectOverlap(one, other, near));
    }

    /** Tests whether a project is one of the two. */
    public boolean has(int number) {
        return one.number() == number || other.number() == number;
    }
}
