package org.spatialplan.app;

import java.util.List;
import java.util.Optional;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;

/**
 * A map and the plan's version from which it is built; its layers know their versions themselves.
 *
 * @param plan as it is stored; the map's own plan is without what is hidden
 * @param plans records of the plan's versions up to this one, oldest first
 * @param hidden what is not on the map, as if the service had never had it
 * @param whole the map with what is hidden; empty if nothing is
 */
record LoadedMap(
        PlanMap map,
        PlanStore.StoredPlan plan,
        List<PlanStore.PlanInfo> plans,
        HiddenLayers hidden,
        Optional<PlanMap> whole) {

    /** Returns the same map as a part of a whole. */
    LoadedMap partOf(PlanMap all) {
        return new LoadedMap(map, plan, plans, hidden, Optional.of(all));
    }

    /** Finds the index of a version, if the map has exactly that one. */
    Optional<LayerIndex> findIndex(VersionInfo version) {
        return map.findLayer(version.layer()).filter(index -> index.info().equals(version));
    }
}
