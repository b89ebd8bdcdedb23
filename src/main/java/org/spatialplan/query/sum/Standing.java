package org.spatialplan.query.sum;

import java.util.List;
import java.util.stream.Stream;

/**
 * The groups in which one project stands.
 *
 * @param sure groups in which it surely stands
 * @param possible keys of other groups, in which it may stand
 */
record Standing(List<Share> sure, List<String> possible) {

    Standing {
        sure = List.copyOf(sure);
        possible = List.copyOf(possible);
    }

    /**
     * A group with its share in the project.
     *
     * @param weight the share is the weight divided by the sum of all weights
     */
    record Share(String key, int weight) {}

    /** Makes a standing in groups of equal weight. */
    static Standing in(Stream<String> keys) {
        return new Standing(keys.distinct().map(key -> new Share(key, 1)).toList(), List.of());
    }

    boolean isInSeveral() {
        return sure.size() > 1;
    }

    /** Tests whether it stands in no group for sure and may stand in some. */
    boolean isOnlyPossible() {
        return sure.isEmpty() && !possible.isEmpty();
    }

    boolean isInNone() {
        return sure.isEmpty() && possible.isEmpty();
    }
}
