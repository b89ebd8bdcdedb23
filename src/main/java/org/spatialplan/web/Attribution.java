package org.spatialplan.web;

import java.util.Collection;
import java.util.List;
import org.spatialplan.query.PlanMap;

/** The credits that go with an answer. */
final class Attribution {

    private Attribution() {}

    /** Of the given layers, each credit once. */
    static List<String> of(Collection<String> layers, PlanMap map) {
        return map.catalogue().layers().stream()
                .filter(layer -> layers.contains(layer.id()))
                .flatMap(layer -> layer.attribution().stream())
                .distinct()
                .toList();
    }

    /** Of all layers. */
    static List<String> ofAll(PlanMap map) {
        return of(map.catalogue().layers().stream().map(layer -> layer.id()).toList(), map);
    }
}
