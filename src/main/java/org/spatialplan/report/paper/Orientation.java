package org.spatialplan.report.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;

/**
 * The layers by which readers of a map find their way: sea, waters, districts and place names. They decide nothing. Immutable and
 * thread-safe.
 *
 * @param layers from the lowest to the topmost
 */
public record Orientation(List<Layer> layers) {

    /** No layers at all. */
    public static final Orientation NONE = new Orientation(List.of());

    private static final String WATER = "water";
    private static final String ADMINISTRATIVE = "administrative";
    private static final String PLACE = "place";
    private static final Set<String> KINDS = Set.of(WATER, ADMINISTRATIVE, PLACE);

    /** A layer in its current version. */
    public record Layer(LayerDefinition definition, LayerIndex index) {

        /** Whether it divides the city into districts. */
        boolean isDivision() {
            return definition.kind().equals(ADMINISTRATIVE);
        }
    }

    /**
     * Chooses the layers by their kinds. Layers with rules are drawn as control lines; derived layers repeat others.
     *
     * @param versions finds the version of a layer
     */
    public static Orientation of(Catalogue catalogue, Function<String, Optional<LayerIndex>> versions) {
        List<LayerDefinition> chosen = catalogue.layers().stream()
                .filter(layer -> KINDS.contains(layer.kind()))
                .filter(layer -> layer.rules().isEmpty()
                        && layer.bundled()
                        && layer.derivation().isEmpty())
                .toList();
        return new Orientation(Stream.of(
                        chosen.stream().filter(LayerDefinition::backdrop),
                        chosen.stream().filter(layer -> layer.kind().equals(WATER) && !layer.backdrop()),
                        chosen.stream().filter(layer -> layer.kind().equals(ADMINISTRATIVE)),
                        chosen.stream().filter(layer -> layer.kind().equals(PLACE)))
                .flatMap(layers -> layers)
                .flatMap(definition ->
                        versions.apply(definition.id()).stream().map(index -> new Layer(definition, index)))
                .toList());
    }
}
