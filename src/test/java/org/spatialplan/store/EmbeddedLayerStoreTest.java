package org.spatialplan.store;

class EmbeddedLayerStoreTest extends LayerStoreContract {

    @Override
    Stores emptyStores() {
        return EmbeddedStores.fresh();
    }
}
