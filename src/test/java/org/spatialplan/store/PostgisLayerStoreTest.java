package org.spatialplan.store;

import org.spatialplan.layer.LayerStore;

class PostgisLayerStoreTest extends LayerStoreContract {

    @Override
    LayerStore emptyStore() {
        return PostgisStores.layers();
    }
}
