package org.spatialplan.store;

import org.junit.jupiter.api.Tag;

@Tag("service")
class PostgisLayerStoreTest extends LayerStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
