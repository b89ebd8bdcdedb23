package org.spatialplan.store;

class PostgisPlanStoreTest extends PlanStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
