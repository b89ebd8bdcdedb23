package org.spatialplan.format.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.Recognition.Evidence;
import org.spatialplan.format.standard.Recognition.Kind;

/**
 * Tells which layer of a norm a file is, and in which form: by the name of its table or file, by the codes of its
 * features, and by its set of columns. Immutable.
 */
public final class LayerRecogniser {

    /** The share of a form's required columns that a file with the layer's name or code needs to be of that form. */
    private static final double MIN_SHARE = 0.5;

    /** The share that a file needs to be like a form. */
    private static final double NEAR_SHARE = 0.2;

    private final DataStandard standard;
    private final LayerNames names;

    /** A recogniser of a norm's layers. */
    public LayerRecogniser(DataStandard standard) {
        this.standard = standard;
        this.names = new LayerNames(standard);
    }

    /**
     * The layers that a file may be, one in most cases. None if nothing tells; several if what tells disagrees, or if
     * several layers have these columns.
     */
    public List<Recognition> recognise(TableHead head) {
        Map<StandardLayer, List<Evidence>> evidence = new LinkedHashMap<>();
        named(head).ifPresent(found -> add(evidence, found.layer(), found.evidence()));
        standard.layers().forEach(layer -> coded(layer, head).ifPresent(found -> add(evidence, layer, found)));
        boolean named = !evidence.isEmpty();
        List<StandardLayer> told = standard.layers().stream()
                .filter(layer -> layer.forms().stream().anyMatch(form -> form.isToldBy(head)))
                .toList();
        boolean contradicted = told.stream().noneMatch(evidence::containsKey);
        told.stream()
                .filter(layer -> !named || contradicted || evidence.containsKey(layer))
                .forEach(layer -> add(evidence, layer, new Evidence(Kind.COLUMNS, columns(layer, head))));
        return evidence.entrySet().stream()
                .map(entry -> new Recognition(entry.getKey(), form(entry.getKey(), head), entry.getValue()))
                .toList();
    }

    /**
     * The layer and form that a file of no form nearly is: it has one of the columns that tell the form, and more of the
     * required ones. Empty if it is like none, or is of a form.
     */
    public Optional<NearLayer> nearest(TableHead head) {
        List<Recognition> found = recognise(head);
        if (found.stream().anyMatch(one -> one.form().isPresent())) {
            return Optional.empty();
        }
        List<StandardLayer> layers = found.isEmpty()
                ? standard.layers()
                : found.stream().map(Recognition::layer).toList();
        return layers.stream()
                .flatMap(layer -> layer.forms().stream()
                        .filter(form -> form.share(head) >= NEAR_SHARE)
                        .map(form -> new NearLayer(layer, form, form.untold(head))))
                .filter(near -> near.missing().size() < near.form().telling().size())
                .max(Comparator.comparingDouble(near -> near.form().share(head)));
    }

    /** The recognition of a layer that the caller names. */
    public Recognition stated(StandardLayer layer, TableHead head) {
        return new Recognition(layer, form(layer, head), List.of(new Evidence(Kind.STATED, layer.name())));
    }

    private record Named(StandardLayer layer, Evidence evidence) {}

    /** The name of the table counts, and only without one that of the file. */
    private Optional<Named> named(TableHead head) {
        return head.table()
                .flatMap(names::in)
                .map(found -> new Named(found.layer(), new Evidence(Kind.TABLE_NAME, found.name())))
                .or(() -> names.in(head.fileName())
                        .map(found -> new Named(found.layer(), new Evidence(Kind.FILE_NAME, found.name()))));
    }

    private Optional<Evidence> coded(StandardLayer layer, TableHead head) {
        return head.valuesOf(standard.featureCode()).stream()
                .filter(layer.featureCodes()::contains)
                .findFirst()
                .map(code -> new Evidence(Kind.FEATURE_CODE, code));
    }

    /** The form whose columns a file has; the one with most of its required columns if there are several. */
    private static Optional<LayerForm> form(StandardLayer layer, TableHead head) {
        return layer.forms().stream()
                .filter(form -> form.isToldBy(head) || form.share(head) >= MIN_SHARE)
                .max(Comparator.<LayerForm>comparingInt(form -> form.isToldBy(head) ? 1 : 0)
                        .thenComparingDouble(form -> form.share(head)));
    }

    private static String columns(StandardLayer layer, TableHead head) {
        return layer.forms().stream()
                .filter(form -> form.isToldBy(head))
                .findFirst()
                .map(form -> String.join(", ", form.telling()))
                .orElse("");
    }

    private static void add(Map<StandardLayer, List<Evidence>> all, StandardLayer layer, Evidence found) {
        all.computeIfAbsent(layer, key -> new ArrayList<>()).add(found);
    }
}
