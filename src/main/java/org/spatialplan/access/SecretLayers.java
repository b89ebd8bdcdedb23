package org.spatialplan.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layers that are not for everybody who may read. Immutable.
 *
 * @param layers ids of layers that are secret as a whole
 * @param imports ids of layers whose imported versions are secret, while those that came with the service are public:
 *     an official red line beside an illustrative one
 */
public record SecretLayers(Set<String> layers, Set<String> imports) {

    /** No layer is secret. */
    public static final SecretLayers NONE = new SecretLayers(Set.of(), Set.of());

    public SecretLayers {
        layers = Set.copyOf(layers);
        imports = Set.copyOf(imports);
    }

    /** Tells what is hidden from a caller. */
    public HiddenLayers hiddenFrom(SeenLayers seen) {
        if (seen.all() || layers.isEmpty() && imports.isEmpty()) {
            return HiddenLayers.NONE;
        }
        return new HiddenLayers(without(layers, seen), without(imports, seen));
    }

    /** Tests whether a caller sees all secret layers that another one sees. */
    public boolean areSeenBy(SeenLayers caller, SeenLayers other) {
        HiddenLayers hidden = hiddenFrom(caller);
        HiddenLayers from = hiddenFrom(other);
        return from.layers().containsAll(hidden.layers()) && from.imports().containsAll(hidden.imports());
    }

    private static Set<String> without(Set<String> ids, SeenLayers seen) {
        return ids.stream().filter(id -> !seen.sees(id)).collect(Collectors.toSet());
    }
}
