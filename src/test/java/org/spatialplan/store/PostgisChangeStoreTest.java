package org.spatialplan.store;

import org.junit.jupiter.api.Tag;

@Tag("service")
class PostgisChangeStoreTest extends ChangeStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
