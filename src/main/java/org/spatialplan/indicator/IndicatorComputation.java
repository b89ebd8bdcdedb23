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
import org.spatialplan.indicator.IndicatorMethod.Words;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;
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
        List<Words> remarks = new ArrayList<>();
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

    private boolean hasAllLayers(IndicatorMethod method, List<Words> remarks) {
        List<String> missing = method.layers().stream()
                .filter(layer -> map.findLayer(layer).isEmpty())
                .toList();
        missing.forEach(layer -> remarks.add(new Words("缺少图层 " + layer, "the layer " + layer + " holds no data")));
        return missing.isEmpty();
    }

    /** Measures by a method; empty if the layers have nothing to measure. */
    private Optional<Measured> measured(IndicatorMethod method, List<Words> remarks) {
        if (method.rule() == Rule.SHARE_WITH_ATTRIBUTE) {
            return new AttributeShare(map, method, remarks).measured();
        }
        boolean whole = true;
        for (String layer : method.layers()) {
            whole &= isAllAreas(map.getLayer(layer), remarks);
        }
        List<UncertainShape> of = AreaMeasure.areas(map.getLayer(method.of()));
        if (of.isEmpty()) {
            remarks.add(new Words("图层 " + method.of() + " 没有面", "the layer " + method.of() + " draws no area"));
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
            IndicatorMethod method, List<UncertainShape> of, List<UncertainShape> by, List<Words> remarks) {
        for (Reach reach : method.reaches()) {
            long atLimit = by.stream()
                    .mapToDouble(measure::areaM2)
                    .filter(areaM2 -> ProjectedLimit.isReachedByTolerance(areaM2, reach.fromM2()))
                    .count();
            if (atLimit > 0) {
                String limit = PlainNumber.of(reach.fromM2());
                remarks.add(new Words(
                        atLimit + " 个要素的椭球面面积比 " + limit + " 平方米小不到 0.11%（投影的面积变形），按达到该限值计",
                        atLimit + " features are smaller than " + limit
                                + " m² on the ellipsoid by less than 0.11 %, which a"
                                + " projection adds to areas: they count as reaching that limit"));
            }
        }
        return measure.shareWithinReach(of, by, areaM2 -> method.reachOf(areaM2).map(Reach::radiusM));
    }

    /**
     * Tests whether all features have an area. A feature without a place or outline cannot be measured; then there are
     * no bounds.
     */
    private static boolean isAllAreas(LayerIndex layer, List<Words> remarks) {
        long left = layer.entries().size() - AreaMeasure.areas(layer).size();
        if (left > 0) {
            String id = layer.info().layer();
            remarks.add(new Words(
                    "图层 " + id + " 有 " + left + " 个要素没有位置或没有范围，未计入",
                    left + " features of " + id + " have no known place or no outline and are not counted"));
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
