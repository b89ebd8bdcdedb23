package org.spatialplan.check;

import java.util.List;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;

/**
 * Everything on which a verdict depends besides its subject: two checks in the same state give a subject the same
 * verdict.
 *
 * @param territory versions of the layers that make up the territory
 */
record CheckState(List<Layer> layers, List<UncheckedLayer> unchecked, List<VersionInfo> territory) {

    record Layer(VersionInfo version, RuleSet rules, CheckedLayer.Role role) {}

    static CheckState of(CheckedMap map) {
        return new CheckState(
                map.layers().stream()
                        .map(layer -> new Layer(layer.index().info(), layer.rules(), layer.role()))
                        .toList(),
                map.unchecked(),
                map.territory().layers().stream().map(index -> index.info()).toList());
    }
}
