package org.spatialplan.web;

import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.indicator.IndicatorComputation;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The indicators that geometry answers, computed once for each map when first asked for. Thread-safe. */
@Component
public class ComputedIndicators {

    private static final int MAX_INDICATORS = 1_000;
    private static final Attachments.Key<MadeOnce<Integer, ComputedIndicator>> INDICATORS = new Attachments.Key<>();

    private final IndicatorMethods methods;

    ComputedIndicators(IndicatorMethods methods) {
        this.methods = methods;
    }

    /** Computes those that are not known yet, so that nobody waits for them later. */
    public void prepare(PlanMap map) {
        map.plan().indicators().forEach(indicator -> of(indicator, map));
    }

    ComputedIndicator of(Indicator indicator, PlanMap map) {
        return map.attachments()
                .get(INDICATORS, () -> new MadeOnce<>(MAX_INDICATORS))
                .get(indicator.number(), () -> new IndicatorComputation(methods, map).compute(indicator));
    }
}
