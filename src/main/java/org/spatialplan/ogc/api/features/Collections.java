package org.spatialplan.ogc.api.features;

import java.util.List;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.query.UnknownNameException;
import org.springframework.stereotype.Component;

/** Finds collections by their ids. */
@Component
class Collections {

    private final VectorCatalogue catalogue;

    Collections(VectorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    VectorCatalogue catalogue() {
        return catalogue;
    }

    List<FeatureTable> list() {
        return catalogue.list();
    }

    /**
     * The collection as it is now.
     *
     * @throws UnknownNameException with similar names if there is no such collection
     */
    FeatureTable get(String id) {
        return catalogue.find(id).orElseThrow(() -> UnknownNameException.of("collection", id, ids()));
    }

    List<String> ids() {
        return list().stream().map(table -> table.type().id()).toList();
    }

    CrsUris crs() {
        return new CrsUris(catalogue.frame());
    }
}
