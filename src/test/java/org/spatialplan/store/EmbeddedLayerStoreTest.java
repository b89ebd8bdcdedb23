package org.spatialplan.store;

import org.spatialplan.layer.LayerStore;

class EmbeddedLayerStoreTest extends LayerStoreContract {

    @Override
    LayerStore emptyStore() {
        return EmbeddedStores.layers();
    }
}
