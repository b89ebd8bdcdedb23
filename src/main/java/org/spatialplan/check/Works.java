package org.spatialplan.check;

import java.util.List;
import java.util.Map;

/**
 * The works on the ground.
 *
 * @param activities ids of activity classes of the rules; works of several classes are checked by each
 * @param conditions whether a condition of the rules holds, by its id; a condition that is missing here is unknown
 */
public record Works(List<String> activities, Map<String, Boolean> conditions) {

    /** The condition that new construction land, sea or island (新增建设用地、用海用岛) is used. */
    public static final String NEW_LAND = "new-land";

    public Works {
        activities = activities.stream().distinct().toList();
        conditions = Map.copyOf(conditions);
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("Works without an activity");
        }
    }

    /** Makes works of one class with unknown conditions. */
    public static Works of(String activity) {
        return new Works(List.of(activity), Map.of());
    }
}
