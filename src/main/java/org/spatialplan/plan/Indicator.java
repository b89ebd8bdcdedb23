package org.spatialplan.plan;

import java.util.List;

/**
 * An indicator of the plan with its base value and targets (指标体系, annex 1).
 *
 * @param unit of every number among the targets, for example {@code %} or {@code km2}
 * @param attribute {@code binding} (约束性) or {@code expected} (预期性)
 * @param andOthers whether the plan names further bodies by no more than "and others" (等)
 * @param targets by year, ascending
 */
public record Indicator(
        int number,
        String field,
        String nameZh,
        String nameEn,
        String unit,
        String unitZh,
        String attribute,
        List<String> bodies,
        boolean andOthers,
        List<Target> targets)
        implements PlanItem {

    public Indicator {
        bodies = List.copyOf(bodies);
        targets = List.copyOf(targets);
    }

    @Override
    public Subject subject() {
        return Subject.indicator(number);
    }
}
