package org.spatialplan.web;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.indicator.IndicatorComputation;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The indicators that geometry answers, computed once for each map when first asked for. Thread-safe. */
@Component
class ComputedIndicators {

    private final IndicatorMethods methods;
    private final Map<PlanMap, Map<Integer, ComputedIndicator>> known = new WeakHashMap<>();

    ComputedIndicators(IndicatorMethods methods) {
        this.methods = methods;
    }

    ComputedIndicator of(Indicator indicator, PlanMap map) {
        Map<Integer, ComputedIndicator> ofMap;
        synchronized (known) {
            ofMap = known.computeIfAbsent(map, key -> new ConcurrentHashMap<>());
        }
        return ofMap.computeIfAbsent(
                indicator.number(), number -> new IndicatorComputation(methods, map).compute(indicator));
    }
}
