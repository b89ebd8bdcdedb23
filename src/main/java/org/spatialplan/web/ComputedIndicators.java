package org.spatialplan.web;

import java.util.Map;
import java.util.WeakHashMap;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.indicator.IndicatorComputation;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The indicators that geometry answers, computed once for each map when first asked for. Thread-safe. */
@Component
public class ComputedIndicators {

    private final IndicatorMethods methods;
    private static final int MOST = 1_000;

    private final Map<PlanMap, MadeOnce<Integer, ComputedIndicator>> known = new WeakHashMap<>();

    ComputedIndicators(IndicatorMethods methods) {
        this.methods = methods;
    }

    /** Computes those that are not known yet, so that nobody waits for them later. */
    public void prepare(PlanMap map) {
        map.plan().indicators().forEach(indicator -> of(indicator, map));
    }

    ComputedIndicator of(Indicator indicator, PlanMap map) {
        MadeOnce<Integer, ComputedIndicator> ofMap;
        synchronized (known) {
            ofMap = known.computeIfAbsent(map, key -> new MadeOnce<>(MOST));
        }
        return ofMap.get(indicator.number(), () -> new IndicatorComputation(methods, map).compute(indicator));
    }
}
