package org.spatialplan.web;

import java.util.Collection;
import java.util.List;
import org.spatialplan.query.PlanMap;

/** Collects the credits of an answer. */
final class Attribution {

    private Attribution() {}

    /** The credits of the given layers, each once. */
    static List<String> of(Collection<String> layers, PlanMap map) {
        return map.catalogue().layers().stream()
                .filter(layer -> layers.contains(layer.id()))
                .flatMap(layer -> layer.attribution().stream())
                .distinct()
                .toList();
    }

    /** The credits of all layers. */
    static List<String> ofAll(PlanMap map) {
        return of(map.catalogue().layers().stream().map(layer -> layer.id()).toList(), map);
    }
}
