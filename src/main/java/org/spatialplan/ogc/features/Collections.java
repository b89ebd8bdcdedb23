package org.spatialplan.ogc.features;

import java.util.List;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.UnknownNameException;
import org.springframework.stereotype.Component;

/** The collections by their ids. */
@Component
class Collections {

    private final FeatureCatalogue catalogue;

    Collections(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    FeatureCatalogue catalogue() {
        return catalogue;
    }

    List<FeatureTable> list() {
        return catalogue.list();
    }

    /** The collection as it is now. @throws UnknownNameException with near names */
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
