package org.spatialplan.query;

import java.util.List;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;

/**
 * Compares the years of projects with what the plan's text says of their order: which project builds on which, and by
 * when one is to be done. The text says it of few projects; of the others nothing follows. Stateless.
 */
public final class ProjectOrder {

    private ProjectOrder() {}

    /**
     * One statement of the text beside the years.
     *
     * @param year in which the project, or the part in question, begins ({@link Relation.Kind#NEEDS}) or ends ({@link
     *     Relation.Kind#DUE})
     * @param expected the year in which the needed project ends, or by which the project is to be done
     */
    public record Statement(Relation relation, Project project, int year, int expected, Finding finding) {}

    /** What the years say. */
    public enum Finding {
        /** The project begins before the one that it needs ends. */
        BEGINS_BEFORE_NEEDED_ENDS,
        /** The needed project ends in the year in which the project begins; which comes first, years do not say. */
        SAME_YEAR,
        /** The needed project ends in an earlier year. */
        IN_ORDER,
        /** The project ends in or before the year by which the text wants it done. */
        DONE_BY_THEN,
        /** The project ends after that year. */
        RUNS_PAST_DUE_YEAR
    }

    /**
     * Lists the statements of a plan, in the order of its data.
     *
     * @throws RelationsUnknownException if the version of the plan does not hold what its text says of the order
     */
    public static List<Statement> of(Plan plan) {
        RelationsUnknownException.require(plan);
        return plan.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.NEEDS || relation.kind() == Relation.Kind.DUE)
                .map(relation -> statement(relation, plan))
                .toList();
    }

    private static Statement statement(Relation relation, Plan plan) {
        Project project = project(relation.subject(), plan);
        if (relation.kind() == Relation.Kind.DUE) {
            int due = relation.year().orElseThrow();
            Finding finding = project.yearTo() <= due ? Finding.DONE_BY_THEN : Finding.RUNS_PAST_DUE_YEAR;
            return new Statement(relation, project, project.yearTo(), due, finding);
        }
        int begins = relation.year().orElse(project.yearFrom());
        int needed = project(relation.object(), plan).yearTo();
        return new Statement(relation, project, begins, needed, order(begins, needed));
    }

    private static Finding order(int begins, int needed) {
        if (begins == needed) {
            return Finding.SAME_YEAR;
        }
        return begins < needed ? Finding.BEGINS_BEFORE_NEEDED_ENDS : Finding.IN_ORDER;
    }

    private static Project project(Subject subject, Plan plan) {
        return plan.findProject(Integer.parseInt(subject.id())).orElseThrow();
    }
}
