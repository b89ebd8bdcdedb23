package org.spatialplan.check;

import java.util.List;
import java.util.Map;

/**
 * What is to be done on the ground.
 *
 * @param activities ids of activity classes of the rules; works of several classes are judged by each
 * @param conditions whether a condition of the rules holds, by its id; one that is not in here is not known
 */
public record Works(List<String> activities, Map<String, Boolean> conditions) {

    /** Whether new construction land, sea or island (新增建设用地、用海用岛) is used. */
    public static final String NEW_LAND = "new-land";

    public Works {
        activities = activities.stream().distinct().toList();
        conditions = Map.copyOf(conditions);
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("Works without an activity");
        }
    }

    /** Of one class, and nothing else is known. */
    public static Works of(String activity) {
        return new Works(List.of(activity), Map.of());
    }
}
