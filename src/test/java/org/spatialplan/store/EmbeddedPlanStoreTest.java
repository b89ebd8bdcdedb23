package org.spatialplan.store;

class EmbeddedPlanStoreTest extends PlanStoreContract {

    @Override
    Stores emptyStores() {
        return EmbeddedStores.fresh();
    }
}
