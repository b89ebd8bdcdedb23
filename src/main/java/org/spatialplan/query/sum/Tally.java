package org.spatialplan.query.sum;

import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;

/**
 * Some projects, counted and summed, each with its whole investment.
 *
 * @param projects their numbers
 * @param investment in 万元 (10,000 yuan)
 * @param quantity the sum of the quantity in question, if one is
 */
public record Tally(List<Integer> projects, long investment, Optional<QuantitySum> quantity) {

    public Tally {
        projects = List.copyOf(projects);
    }

    static Tally of(List<Project> projects, Optional<QuantityKind> kind) {
        return new Tally(
                projects.stream().map(Project::number).toList(),
                projects.stream().mapToLong(Project::investment).sum(),
                kind.map(summed -> QuantitySum.of(projects, summed)));
    }

    /** Returns how many projects they are. */
    public int count() {
        return projects.size();
    }
}
