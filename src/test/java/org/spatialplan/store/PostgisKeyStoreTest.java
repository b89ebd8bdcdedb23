package org.spatialplan.store;

import org.junit.jupiter.api.Tag;

@Tag("service")
class PostgisKeyStoreTest extends KeyStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
