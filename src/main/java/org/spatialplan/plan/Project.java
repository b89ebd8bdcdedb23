package org.spatialplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project of the plan (重点工程项目, annex 3).
 *
 * @param number as printed in the plan, from 1
 * @param field id of a {@link Field}
 * @param yearFrom first year of works
 * @param yearTo last year of works
 * @param investment total investment (总投资) in 万元, 10,000 yuan
 * @param bodies ids of the responsible bodies, in the plan's order
 * @param territory ids of the districts (属地); empty means the whole city
 * @param activities classes of activity for the rules of protected layers; works of several kinds have several
 * @param newLand whether new construction land, sea or island is used; empty if the plan does not say
 * @param summaryZh what is done, in the project's own words, not the plan's
 * @param quantities figures that the plan states
 * @param actions the actions it carries out
 */
public record Project(
        int number,
        String nameZh,
        String nameEn,
        String field,
        int yearFrom,
        int yearTo,
        long investment,
        List<String> bodies,
        List<String> territory,
        List<String> activities,
        Optional<Boolean> newLand,
        String summaryZh,
        String summaryEn,
        List<Quantity> quantities,
        List<ActionOfProject> actions)
        implements PlanItem {

    public Project {
        bodies = List.copyOf(bodies);
        territory = List.copyOf(territory);
        activities = List.copyOf(activities);
        quantities = List.copyOf(quantities);
        actions = List.copyOf(actions);
    }

    /** Tests whether it carries out an action. */
    public boolean carriesOut(String action) {
        return actions.stream().anyMatch(carried -> carried.action().equals(action));
    }

    /** Tests whether works go on in that year. */
    public boolean runsIn(int year) {
        return yearFrom <= year && year <= yearTo;
    }

    /**
     * Lists the figures that are more or less than printed, for example {@code road_km ≈;dike_km >=}; empty if there
     * are none.
     */
    public String quantitiesNotExact() {
        return quantities.stream()
                .filter(quantity -> !quantity.comparison().equals("="))
                .map(quantity -> quantity.kind() + " " + quantity.comparison())
                .collect(Collectors.joining(";"));
    }

    /** Returns the classes of activity in one text, separated by semicolons. */
    public String activity() {
        return String.join(";", activities);
    }

    @Override
    public Subject subject() {
        return Subject.project(number);
    }

    /**
     * Why a project belongs to an action.
     *
     * @param basis {@code named}: the action's text names the project; {@code subject}: classified by its content
     * @param evidence where in the plan, for example {@code annex2/row/38}
     */
    public record ActionOfProject(String action, String basis, String evidence, String note) {}
}
