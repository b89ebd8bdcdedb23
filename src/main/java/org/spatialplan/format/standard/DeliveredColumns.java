package org.spatialplan.format.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;

/**
 * Finds the columns of a layer as it was delivered, from what its features keep: all columns of the file that held a value, in
 * the order of the file, and those of the norm's form that are empty throughout. Stateless.
 */
public final class DeliveredColumns {

    private DeliveredColumns() {}

    /**
     * The columns of a layer that was imported from a file in a form of the norm.
     *
     * @param features of the layer, in file order
     * @param added attributes that the service added itself, such as the zone
     * @return empty if its features have the columns of no form
     */
    public static Optional<List<DeliveredColumn>> of(
            DataStandard standard, LayerDefinition layer, Iterable<Feature> features, List<String> added) {
        List<String> names = new ArrayList<>();
        features.forEach(feature -> merge(names, feature.attributes()));
        Map<String, String> spellings = new LinkedHashMap<>();
        names.forEach(name -> spellings.put(name.toUpperCase(java.util.Locale.ROOT), name));
        TableHead head = new TableHead("", Optional.empty(), spellings, Map.of());
        return form(standard, layer, head).map(form -> columns(form, head, names, added));
    }

    /** Adds the names of a feature's attributes, each after the one that stands before it. */
    private static void merge(List<String> names, Map<String, Object> attributes) {
        int after = 0;
        for (String name : attributes.keySet()) {
            int known = names.indexOf(name);
            if (known < 0) {
                names.add(after, name);
                known = after;
            }
            after = known + 1;
        }
    }

    private static Optional<LayerForm> form(DataStandard standard, LayerDefinition layer, TableHead head) {
        return standard.layers().stream()
                .filter(one -> one.target().filter(layer.id()::equals).isPresent())
                .flatMap(one -> new LayerRecogniser(standard).stated(one, head).form().stream())
                .findFirst();
    }

    private static List<DeliveredColumn> columns(
            LayerForm form, TableHead head, List<String> names, List<String> added) {
        List<DeliveredColumn> found = new ArrayList<>();
        Map<String, StandardColumn> known = new LinkedHashMap<>();
        form.columns().forEach(column -> column.in(head).ifPresent(name -> known.put(name, column)));
        for (String name : names) {
            if (known.containsKey(name)) {
                found.add(DeliveredColumn.of(known.get(name), name));
            } else if (!added.contains(name)) {
                found.add(DeliveredColumn.unknown(name));
            }
        }
        String before = "";
        for (StandardColumn column : ordered(form)) {
            String name = column.in(head).orElse(column.name());
            if (column.in(head).isEmpty()) {
                found.add(place(found, before), DeliveredColumn.of(column, name));
            }
            before = name;
        }
        return List.copyOf(found);
    }

    /** The columns in the order of the norm: the last of the common ones, the remark, stands at the end. */
    private static List<StandardColumn> ordered(LayerForm form) {
        List<StandardColumn> ordered = new ArrayList<>(form.common());
        if (ordered.isEmpty()) {
            return form.own();
        }
        StandardColumn remark = ordered.remove(ordered.size() - 1);
        ordered.addAll(form.own());
        ordered.add(remark);
        return ordered;
    }

    private static int place(List<DeliveredColumn> found, String before) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).name().equals(before)) {
                return i + 1;
            }
        }
        return 0;
    }
}
