package org.spatialplan.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Measures the share of a layer whose attribute has one of the method's values, by area, or by length for a layer of
 * lines. Ground of several features counts once. Serves one computation; not thread-safe.
 */
final class AttributeShare {

    private static final int VALUES_TOLD = 10;
    /** Smaller shares are rounding of the union. */
    private static final double TOLD_SHARE = 1e-6;

    private final PlanMap map;
    private final IndicatorMethod method;
    private final List<LocalizedText> remarks;
    private final LayerIndex layer;
    private final boolean lines;

    AttributeShare(PlanMap map, IndicatorMethod method, List<LocalizedText> remarks) {
        this.map = map;
        this.method = method;
        this.remarks = remarks;
        this.layer = map.getLayer(method.of());
        this.lines = layer.located().stream().allMatch(entry -> dimension(entry) == 1);
    }

    /**
     * Measures the share; empty if there is nothing to measure. The outlines on both sides are uncertain, so the result
     * has no bounds.
     */
    Optional<Measured> measured() {
        tellSilent();
        tellWithoutSize();
        double whole = size(entry -> true);
        if (whole == 0) {
            remarks.add(Messages.of("indicator.no-line-or-area", title()));
            return Optional.empty();
        }
        tellUnlisted();
        tellOverlaps(whole);
        double counted =
                size(entry -> value(entry.feature()).filter(this::counts).isPresent());
        Measured share = Measured.exactly(Math.min(1, counted / whole)).withoutBounds();
        return Optional.of(method.complement() ? share.complement() : share);
    }

    private double size(Predicate<LayerIndex.Entry> chosen) {
        List<LayerIndex.Entry> of = layer.located().stream()
                .filter(entry -> dimension(entry) == (lines ? 1 : 2))
                .filter(chosen)
                .toList();
        return of.isEmpty() ? 0 : lines ? lengthM(of) : areaM2(of);
    }

    private double areaM2(List<LayerIndex.Entry> entries) {
        return map.frame()
                .areaM2(UnaryUnionOp.union(
                        entries.stream().map(AttributeShare::ground).toList()));
    }

    private double lengthM(List<LayerIndex.Entry> entries) {
        return map.frame()
                .lengthM(UnaryUnionOp.union(
                        entries.stream().map(AttributeShare::ground).toList()));
    }

    private boolean counts(Object value) {
        return PlainNumber.isAmong(value, method.values());
    }

    private Optional<Object> value(Feature feature) {
        return Optional.ofNullable(feature.attributes().get(method.attribute()))
                .filter(value -> !value.toString().isBlank());
    }

    private LocalizedText title() {
        return map.catalogue().titleOf(method.of());
    }

    private void tellSilent() {
        long silent = layer.entries().stream()
                .filter(entry ->
                        entry.shape().isEmpty() || value(entry.feature()).isEmpty())
                .count();
        if (silent > 0) {
            remarks.add(Messages.of("indicator.without-attribute", title(), silent, method.attribute()));
        }
    }

    private void tellWithoutSize() {
        long left = layer.located().stream()
                .filter(entry -> dimension(entry) != (lines ? 1 : 2))
                .count();
        if (left > 0 && left < layer.located().size()) {
            remarks.add(Messages.of("indicator.not-areas", title(), left));
        }
    }

    /** Adds a remark on values in neither list, because a misspelt value looks like one that does not count. */
    private void tellUnlisted() {
        Map<String, Long> unlisted = layer.entries().stream()
                .flatMap(entry -> value(entry.feature()).stream())
                .filter(value -> !counts(value) && !PlainNumber.isAmong(value, method.otherValues()))
                .collect(Collectors.groupingBy(PlainNumber::text, TreeMap::new, Collectors.counting()));
        if (!unlisted.isEmpty()) {
            String values = unlisted.entrySet().stream()
                    .limit(VALUES_TOLD)
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            String more = unlisted.size() > VALUES_TOLD ? ", …" : "";
            remarks.add(Messages.of("indicator.unknown-values", method.attribute(), values, more));
        }
    }

    private void tellOverlaps(double whole) {
        double sum = layer.located().stream()
                .filter(entry -> dimension(entry) == (lines ? 1 : 2))
                .mapToDouble(entry -> lines ? lengthM(List.of(entry)) : areaM2(List.of(entry)))
                .sum();
        if (sum - whole > TOLD_SHARE * whole) {
            remarks.add(Messages.of("indicator.overlap", title()));
        }
    }

    private static int dimension(LayerIndex.Entry entry) {
        return entry.shape().orElseThrow().dimension();
    }

    private static Geometry ground(LayerIndex.Entry entry) {
        return entry.shape().orElseThrow().groundOnce();
    }
}
