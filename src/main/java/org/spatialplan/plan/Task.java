package org.spatialplan.plan;

import java.util.List;

/**
 * A task (任务) that a chapter of the plan's text sets.
 *
 * @param id chapter and position, for example {@code ch3-02}
 * @param chapter as the plan counts its chapters
 * @param position within its chapter, from 1
 * @param field id of a {@link Field}; empty where the chapter is no field
 * @param summaryZh what is asked for, in the project's own words, not the plan's
 * @param bodies ids of the responsible bodies, in the plan's order
 * @param andOthers whether the plan names further bodies by no more than "and others" (等)
 * @param evidence where in the plan, for example {@code text/3/2}
 */
public record Task(
        String id,
        int chapter,
        int position,
        String field,
        String nameZh,
        String nameEn,
        String summaryZh,
        String summaryEn,
        List<String> bodies,
        boolean andOthers,
        String evidence)
        implements PlanItem {

    public Task {
        bodies = List.copyOf(bodies);
    }

    @Override
    public Subject subject() {
        return Subject.task(id);
    }
}
