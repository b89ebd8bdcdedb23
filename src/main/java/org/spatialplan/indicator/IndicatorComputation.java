package org.spatialplan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.indicator.ComputedIndicator.Input;
import org.spatialplan.indicator.ComputedIndicator.Status;
import org.spatialplan.indicator.IndicatorMethod.Reach;
import org.spatialplan.indicator.IndicatorMethod.Rule;
import org.spatialplan.indicator.IndicatorMethod.Words;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;

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

    public ComputedIndicator compute(Indicator indicator) {
        Optional<IndicatorMethod> method = methods.find(indicator.number());
        return method.map(known -> compute(known, indicator))
                .orElseGet(() -> ComputedIndicator.notByGeometry(indicator.number()));
    }

    private ComputedIndicator compute(IndicatorMethod method, Indicator indicator) {
        List<Words> remarks = new ArrayList<>();
        Optional<Measured> measured = hasAllLayers(method, remarks) ? measured(method, remarks) : Optional.empty();
        Optional<Measured> inUnit = measured.map(size -> size.map(value -> value * factor(method, indicator)));
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

    /** Empty if nothing in the layers can be measured so. */
    private Optional<Measured> measured(IndicatorMethod method, List<Words> remarks) {
        if (method.rule() == Rule.SHARE_WITH_ATTRIBUTE) {
            return shareWithAttribute(method, remarks);
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
                    default ->
                        measure.shareWithinReach(
                                of, by, areaM2 -> method.reachOf(areaM2).map(Reach::radiusM));
                };
        Measured answered = method.complement() ? drawn.complement() : drawn;
        return Optional.of(whole ? answered : answered.withoutBounds());
    }

    /** What has no place or no outline cannot be measured: then no bounds are told either. */
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

    private Optional<Measured> shareWithAttribute(IndicatorMethod method, List<Words> remarks) {
        LayerIndex layer = map.getLayer(method.of());
        boolean lines = layer.located().stream()
                .allMatch(entry -> entry.shape().orElseThrow().ground().getDimension() == 1);
        ToDoubleFunction<LayerIndex.Entry> size = entry -> {
            Geometry lonLat = entry.feature().geometry().orElseThrow();
            return lines ? GroundMeasure.lengthM(lonLat) : GroundMeasure.areaM2(lonLat);
        };
        double whole = layer.located().stream().mapToDouble(size).sum();
        long silent = layer.entries().stream()
                .filter(entry -> entry.shape().isEmpty()
                        || entry.feature().text(method.attribute()).isEmpty())
                .count();
        if (silent > 0) {
            remarks.add(new Words(
                    "图层 " + method.of() + " 有 " + silent + " 个要素没有位置或没有属性 " + method.attribute(),
                    silent + " features of " + method.of() + " have no known place or no attribute "
                            + method.attribute()));
        }
        if (whole == 0) {
            remarks.add(new Words(
                    "图层 " + method.of() + " 没有可量的线或面", "the layer " + method.of() + " draws no line or area"));
            return Optional.empty();
        }
        double counted = layer.located().stream()
                .filter(entry -> entry.feature()
                        .text(method.attribute())
                        .filter(method.values()::contains)
                        .isPresent())
                .mapToDouble(size)
                .sum();
        Measured share = Measured.exactly(counted / whole).withoutBounds();
        return Optional.of(method.complement() ? share.complement() : share);
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
