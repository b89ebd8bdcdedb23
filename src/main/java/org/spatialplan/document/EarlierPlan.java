package org.spatialplan.document;

import java.util.Optional;
import org.spatialplan.plan.Plan;

/**
 * A version of the plan from which an import may take what users added.
 *
 * @param number of the version; 0 for the plan that the import replaces
 */
public record EarlierPlan(int number, Plan plan) {

    Optional<Integer> version() {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }
}
