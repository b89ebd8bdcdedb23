package org.spatialplan.portrayal.mapbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.portrayal.SymbolSheet.Symbol;
import org.spatialplan.portrayal.mapbox.LeftOff.Reason;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A style of one feature type as layers of a Mapbox style: a layer for each symbolizer of each rule, in the order of the style.
 * Areas and lines have one layer each for all features of a rule, where pictures draw feature by feature. Immutable.
 */
public final class MapboxLayers {

    private final FeatureType type;
    private final String source;
    private final MapboxValues values;
    private final MapboxFilters filters;
    private final List<Map<String, Object>> shapes = new ArrayList<>();
    private final List<Map<String, Object>> labels = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final Set<LeftOff> leftOff = new LinkedHashSet<>();

    private MapboxLayers(FeatureType type, String source) {
        this.type = type;
        this.source = source;
        this.values = new MapboxValues(type);
        this.filters = new MapboxFilters(values);
    }

    /**
     * Converts a style.
     *
     * @param source name of the document's source of vector tiles, in which the layer has the type's id
     */
    public static MapboxLayers of(FeatureType type, MapStyle style, String source) {
        MapboxLayers layers = new MapboxLayers(type, source);
        for (int group = 0; group < style.groups().size(); group++) {
            layers.add(group, style.groups().get(group));
        }
        return layers;
    }

    /** Lists the layers that are not labels, the lowest first. */
    public List<Map<String, Object>> shapes() {
        return List.copyOf(shapes);
    }

    /** Lists the layers of labels. */
    public List<Map<String, Object>> labels() {
        return List.copyOf(labels);
    }

    /** Lists the marks and hatches of the layers, for the sprite. */
    public List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    /** Lists the properties by which features are chosen, coloured and labelled. */
    public List<String> properties() {
        return values.used();
    }

    /** Lists what is left off. */
    public List<LeftOff> leftOff() {
        return List.copyOf(leftOff);
    }

    private void add(int group, List<DrawingRule> rules) {
        for (DrawingRule rule : rules) {
            String id = type.id() + "/" + group + "/" + (rule.name().isEmpty() ? rules.indexOf(rule) : rule.name());
            if (rule.otherwise()) {
                addOtherwise(id, rule, rules);
                continue;
            }
            Optional<Object> filter = filters.of(rule.filter());
            if (filter.isEmpty()) {
                leaveOff(rule, Reason.FILTER);
                continue;
            }
            add(id, rule, ZoomRange.of(rule.minScale(), rule.maxScale()), filter.get());
        }
    }

    /** What no other rule draws at the scale: a layer for each range of scales in which the same rules draw. */
    private void addOtherwise(String id, DrawingRule rule, List<DrawingRule> rules) {
        TreeSet<Double> ends = new TreeSet<>(List.of(rule.minScale(), rule.maxScale()));
        Stream<Double> others = rules.stream().flatMap(other -> Stream.of(other.minScale(), other.maxScale()));
        others.filter(end -> end > rule.minScale() && end < rule.maxScale()).forEach(ends::add);
        List<Double> cuts = List.copyOf(ends);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            double least = cuts.get(i);
            double most = cuts.get(i + 1);
            List<DrawingRule> drawn = rules.stream()
                    .filter(other -> !other.otherwise() && other.minScale() <= least && other.maxScale() >= most)
                    .toList();
            List<Object> none = drawn.stream()
                    .flatMap(other -> filters.of(other.filter()).stream())
                    .<Object>map(condition -> MapboxValues.call("!", condition))
                    .toList();
            if (none.size() < drawn.size()) {
                leaveOff(rule, Reason.FILTER);
            } else {
                add(id + "/" + i, rule, ZoomRange.of(least, most), none.isEmpty() ? true : MapboxFilters.all(none));
            }
        }
    }

    private void leaveOff(DrawingRule rule, Reason reason) {
        leftOff.add(new LeftOff(type.id(), rule.name(), reason));
    }

    private void add(String id, DrawingRule rule, ZoomRange range, Object filter) {
        if (!range.isSeen()) {
            return;
        }
        MapboxSymbols said = new MapboxSymbols(values, reason -> leaveOff(rule, reason));
        for (int i = 0; i < rule.drawings().size(); i++) {
            String name = id + "/" + i;
            Drawing drawing = rule.drawings().get(i);
            if (drawing instanceof Drawing.Fill fill) {
                fill.hatch().ifPresent(hatch -> symbols.add(new Symbol(name, fill)));
                put(shapes, name, range, and(filter, 2), said.fill(fill, name));
            } else if (drawing instanceof Drawing.Stroke stroke) {
                put(shapes, name, range, filter, said.stroke(stroke));
            } else if (drawing instanceof Drawing.Mark mark) {
                if (type.geometry() != GeometryKind.POINT && !MapboxFilters.isOfPoints(rule.filter())) {
                    leaveOff(rule, Reason.AREA_MARK);
                }
                symbols.add(new Symbol(name, mark));
                put(shapes, name, range, and(filter, 0), said.mark(name));
            } else if (drawing instanceof Drawing.Label label) {
                said.label(label).ifPresent(symbol -> put(labels, name, range, filter, symbol));
            }
        }
    }

    /** Adds the dimension that a symbolizer needs; it is left away where all features have it. */
    private Object and(Object filter, int dimension) {
        GeometryKind needed = dimension == 2 ? GeometryKind.SURFACE : GeometryKind.POINT;
        if (type.geometry() == needed) {
            return filter;
        }
        Object ofDimension = MapboxFilters.isOfDimension(dimension);
        if (filter.equals(ofDimension)
                || filter instanceof List<?> all && all.get(0).equals("all") && all.contains(ofDimension)) {
            return filter;
        }
        return filter.equals(true) ? ofDimension : MapboxValues.call("all", ofDimension, filter);
    }

    private void put(
            List<Map<String, Object>> layers, String id, ZoomRange range, Object filter, MapboxSymbols.Said said) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("type", said.type());
        layer.put("source", source);
        layer.put("source-layer", type.id());
        range.write(layer);
        if (!filter.equals(true)) {
            layer.put("filter", filter);
        }
        if (!said.layout().isEmpty()) {
            layer.put("layout", said.layout());
        }
        if (!said.paint().isEmpty()) {
            layer.put("paint", said.paint());
        }
        layers.add(layer);
    }
}
