package org.spatialplan.query;

import java.util.Optional;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Relation;

/**
 * One chain of the plan, indicator ← action ← project, or what there is of it. A part that is missing is a gap of the
 * plan or of what is known of it, see {@link Gap}.
 *
 * @param serves why the action serves the indicator; there if both are
 * @param carriesOut why the project belongs to the action; there if both are
 */
public record Chain(
        Optional<Indicator> indicator,
        Optional<Relation> serves,
        Optional<Action> action,
        Optional<ActionOfProject> carriesOut,
        Optional<Project> project) {

    /** Where a chain breaks. */
    public enum Gap {
        INDICATOR_WITHOUT_ACTION,
        ACTION_WITHOUT_INDICATOR,
        ACTION_WITHOUT_PROJECT,
        PROJECT_WITHOUT_ACTION
    }

    /** Tests whether the chain breaks there. */
    public boolean has(Gap gap) {
        return switch (gap) {
            case INDICATOR_WITHOUT_ACTION -> action.isEmpty() && indicator.isPresent();
            case ACTION_WITHOUT_INDICATOR -> action.isPresent() && indicator.isEmpty();
            case ACTION_WITHOUT_PROJECT -> action.isPresent() && project.isEmpty();
            case PROJECT_WITHOUT_ACTION -> action.isEmpty() && project.isPresent();
        };
    }

    /** Tests whether the plan's words say every tie of the chain; a chain is as sure as its weakest tie. */
    public boolean isNamed() {
        return serves.map(Relation::isNamed).orElse(true)
                && carriesOut.map(tie -> tie.basis().equals("named")).orElse(true);
    }
}
