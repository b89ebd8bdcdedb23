package org.spatialplan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.ProjectedLimit;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.indicator.ComputedIndicator.Input;
import org.spatialplan.indicator.ComputedIndicator.Status;
import org.spatialplan.indicator.IndicatorMethod.Reach;
import org.spatialplan.indicator.IndicatorMethod.Rule;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/** Computes an indicator from the layers of a map. A pure function of both; thread-safe. */
public final class IndicatorComputation {

    private final IndicatorMethods methods;
    private final PlanMap map;
    private final AreaMeasure measure;

    public IndicatorComputation(IndicatorMethods methods, PlanMap map) {
        this.methods = methods;
        this.map = map;
        this.measure = new AreaMeasure(map.frame());
    }

    /** Computes one indicator, with its status if there is no value. */
    public ComputedIndicator compute(Indicator indicator) {
        Optional<IndicatorMethod> method = methods.find(indicator.number());
        return method.map(known -> compute(known, indicator))
                .orElseGet(() -> ComputedIndicator.notByGeometry(indicator.number()));
    }

    private ComputedIndicator compute(IndicatorMethod method, Indicator indicator) {
        List<LocalizedText> remarks = new ArrayList<>();
        Optional<Measured> measured = hasAllLayers(method, remarks) ? measured(method, remarks) : Optional.empty();
        Optional<Measured> inUnit = measured.map(
                size -> size.map(value -> value * factor(method, indicator)).rounded());
        return new ComputedIndicator(
                indicator.number(),
                inUnit.isPresent() ? Status.COMPUTED : Status.NO_DATA,
                inUnit.map(Measured::value),
                inUnit.flatMap(Measured::least),
                inUnit.flatMap(Measured::most),
                Optional.of(method),
                method.layers().stream().map(this::input).toList(),
                remarks);
    }

    private Input input(String layer) {
        return new Input(
                layer, map.catalogue().find(layer), map.findLayer(layer).map(LayerIndex::info));
    }

    private boolean hasAllLayers(IndicatorMethod method, List<LocalizedText> remarks) {
        List<String> missing = method.layers().stream()
                .filter(layer -> map.findLayer(layer).isEmpty())
                .toList();
        missing.forEach(layer -> remarks.add(
                Messages.of("indicator.layer-missing", map.catalogue().titleOf(layer), layer)));
        return missing.isEmpty();
    }

    /** Measures by a method; empty if the layers have nothing to measure. */
    private Optional<Measured> measured(IndicatorMethod method, List<LocalizedText> remarks) {
        if (method.rule() == Rule.SHARE_WITH_ATTRIBUTE) {
            return new AttributeShare(map, method, remarks).measured();
        }
        boolean whole = true;
        for (String layer : method.layers()) {
            whole &= isAllAreas(map.getLayer(layer), remarks);
        }
        List<UncertainShape> of = AreaMeasure.areas(map.getLayer(method.of()));
        if (of.isEmpty()) {
            remarks.add(Messages.of("indicator.no-area", map.catalogue().titleOf(method.of())));
            return Optional.empty();
        }
        List<UncertainShape> by = method.by().stream()
                .flatMap(layer -> AreaMeasure.areas(map.getLayer(layer)).stream())
                .toList();
        Measured drawn =
                switch (method.rule()) {
                    case AREA -> measure.area(of);
                    case SHARE_COVERED -> measure.shareCovered(of, by);
                    default -> withinReach(method, of, by, remarks);
                };
        Measured answered = method.complement() ? drawn.complement() : drawn;
        return Optional.of(whole ? answered : answered.withoutBounds());
    }

    private Measured withinReach(
            IndicatorMethod method, List<UncertainShape> of, List<UncertainShape> by, List<LocalizedText> remarks) {
        for (Reach reach : method.reaches()) {
            long atLimit = by.stream()
                    .mapToDouble(measure::areaM2)
                    .filter(areaM2 -> ProjectedLimit.isReachedByTolerance(areaM2, reach.fromM2()))
                    .count();
            if (atLimit > 0) {
                String limit = PlainNumber.of(reach.fromM2());
                remarks.add(Messages.of("indicator.at-limit", atLimit, limit));
            }
        }
        return measure.shareWithinReach(of, by, areaM2 -> method.reachOf(areaM2).map(Reach::radiusM));
    }

    /**
     * Tests whether all features have an area. A feature without a place or outline cannot be measured; then there are
     * no bounds.
     */
    private boolean isAllAreas(LayerIndex layer, List<LocalizedText> remarks) {
        long left = layer.entries().size() - AreaMeasure.areas(layer).size();
        if (left > 0) {
            LocalizedText title = map.catalogue().titleOf(layer.info().layer());
            remarks.add(Messages.of("indicator.without-outline", title, left));
        }
        return left == 0;
    }

    private static double factor(IndicatorMethod method, Indicator indicator) {
        double factor =
                switch (indicator.unit()) {
                    case "km2" -> 1e-6;
                    case "%" -> 100;
                    default -> throw new MethodMismatchException(indicator.number(), indicator.unit());
                };
        boolean isArea = method.rule() == Rule.AREA;
        if (isArea != indicator.unit().equals("km2")) {
            throw new MethodMismatchException(indicator.number(), indicator.unit());
        }
        return factor;
    }
}
