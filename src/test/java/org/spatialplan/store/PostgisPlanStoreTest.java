package org.spatialplan.store;

import org.junit.jupiter.api.Tag;

@Tag("service")
class PostgisPlanStoreTest extends PlanStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
