package org.spatialplan.store;

import org.spatialplan.layer.PlanStore;

class EmbeddedPlanStoreTest extends PlanStoreContract {

    @Override
    PlanStore emptyStore() {
        return EmbeddedStores.plans();
    }
}
