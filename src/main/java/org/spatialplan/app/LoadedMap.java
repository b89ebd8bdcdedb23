package org.spatialplan.app;

import java.util.Optional;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;

/** A map and the version of the plan that it was built from; its layers know their versions themselves. */
record LoadedMap(PlanMap map, PlanStore.StoredPlan plan) {

    /** The index of a version, if the map is built on just that one. */
    Optional<LayerIndex> findIndex(VersionInfo version) {
        return map.findLayer(version.layer()).filter(index -> index.info().equals(version));
    }
}
