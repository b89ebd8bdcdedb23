package org.spatialplan.store;

import org.spatialplan.layer.PlanStore;

class PostgisPlanStoreTest extends PlanStoreContract {

    @Override
    PlanStore emptyStore() {
        return PostgisStores.plans();
    }
}
