package org.spatialplan.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the schema for all readers leaves out.
 *
 * @param layers ids of layers of which it shows nothing
 * @param imports ids of layers of which it shows only versions that came with the service
 */
public record SecretRows(Set<String> layers, Set<String> imports) {

    /** Nothing is left out. */
    public static final SecretRows NONE = new SecretRows(Set.of(), Set.of());

    public SecretRows {
        layers = Set.copyOf(layers);
        imports = Set.copyOf(imports);
    }

    /** Tests whether something of a layer is left out. */
    boolean isOf(String layer) {
        return layers.contains(layer) || imports.contains(layer);
    }

    /** Lists all layers of which something is left out, sorted. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(layers);
        all.addAll(imports);
        return all;
    }

    /** Returns the definition of the view {@code secret_layer}, on which what readers see is built. */
    String select() {
        String rows = Stream.concat(
                        layers.stream().sorted().map(layer -> row(layer, false)),
                        imports.stream().sorted().map(layer -> row(layer, true)))
                .collect(Collectors.joining(", "));
        return "select cast(layer as text) as layer, cast(imports as boolean) as imports from (values "
                + (rows.isEmpty() ? "(null, null)" : rows) + ") as secret (layer, imports) where layer is not null";
    }

    private static String row(String layer, boolean imports) {
        return "(" + ReadView.literal(layer) + ", " + imports + ")";
    }
}
