package org.spatialplan.plan;

import java.util.List;

/**
 * A boxed item of the plan (专栏): an action (行动) or a landmark reform (标志性成果).
 *
 * @param id box and item, for example {@code 3-05}
 * @param kind {@code action} or {@code reform}
 * @param bodies ids of the responsible bodies, in the plan's order
 * @param andOthers whether the plan names further bodies by no more than "and others" (等)
 */
public record Action(
        String id,
        int box,
        int item,
        String field,
        String kind,
        String nameZh,
        String nameEn,
        String summaryZh,
        String summaryEn,
        List<String> bodies,
        boolean andOthers)
        implements PlanItem {

    public Action {
        bodies = List.copyOf(bodies);
    }

    @Override
    public Subject subject() {
        return Subject.action(id);
    }
}
