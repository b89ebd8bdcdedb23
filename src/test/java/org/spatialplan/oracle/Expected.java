package org.spatialplan.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.ConflictState;

/**
 * What the reference expects of an answer.
 *
 * @param states those that the rules allow; mostly one
 * @param certain whether the state is certain
 * @param totals one for each dimension of the ground in which something is met
 * @param hairs why the case cannot be decided by this arithmetic; empty if it can
 */
record Expected(
        Set<ConflictState> states, Fact certain, List<Finding> findings, List<Total> totals, List<String> hairs) {

    /**
     * @param dimension of the ground's part: 2 area, 1 lines, 0 points
     * @param uncovered what of it lies outside the approval; empty without one
     */
    record Finding(
            String feature,
            int dimension,
            Fact met,
            Fact certain,
            ConflictState state,
            double distanceM,
            Sizes sizes,
            Optional<Sizes> uncovered) {}

    /** @param share of the part, as drawn, 0 to 1 */
    record Total(int dimension, Sizes sizes, Range share, Optional<Sizes> uncovered) {}

    /** In m², m or a count. */
    record Sizes(Range drawn, Range least, Range most) {}
}
