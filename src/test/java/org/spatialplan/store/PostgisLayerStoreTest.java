package org.spatialplan.store;

class PostgisLayerStoreTest extends LayerStoreContract {

    @Override
    Stores emptyStores() {
        return PostgisStores.fresh();
    }
}
