package org.spatialplan.oracle;

import java.util.List;
import java.util.Optional;
import org.spatialplan.check.ConflictState;

/**
 * What was answered, by whichever door.
 *
 * @param certain empty where nothing was decided
 */
record Verdict(ConflictState state, Optional<Boolean> certain, List<Finding> findings, List<Total> totals) {

    /**
     * @param dimension of the ground's part: 2 area, 1 lines, 0 points
     * @param uncovered what of it lies outside the approval; empty if that was not said
     */
    record Finding(
            String feature, int dimension, boolean certain, double distanceM, Sizes sizes, Optional<Sizes> uncovered) {}

    record Total(int dimension, Sizes sizes, double share, Optional<Sizes> uncovered) {}

    /** In m², m or a count. */
    record Sizes(double drawn, double least, double most) {}
}
