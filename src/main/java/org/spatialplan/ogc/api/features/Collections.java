package org.spatialplan.ogc.api.features;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.working.WorkingCollections;
import org.spatialplan.web.working.WorkingCollections.Working;
import org.springframework.stereotype.Component;

/** Finds collections by their ids. */
@Component
class Collections {

    private final VectorCatalogue catalogue;
    private final WorkingCollections working;

    Collections(VectorCatalogue catalogue, WorkingCollections working) {
        this.catalogue = catalogue;
        this.working = working;
    }

    VectorCatalogue catalogue() {
        return catalogue;
    }

    List<FeatureTable> list() {
        return Stream.concat(catalogue.list().stream(), working.list().stream()).toList();
    }

    /**
     * The collection as it is now.
     *
     * @throws UnknownNameException with similar names if there is no such collection
     */
    FeatureTable get(String id) {
        return catalogue
                .find(id)
                .or(() -> working.find(id).map(Working::table))
                .orElseThrow(() -> UnknownNameException.of("collection", id, ids()));
    }

    /** Finds a collection of the plan's working version, for callers who may edit. */
    Optional<Working> findWorking(String id) {
        return working.find(id);
    }

    /** Tests whether the caller may change the plan's working version. */
    boolean mayEdit() {
        return working.mayEdit();
    }

    List<String> ids() {
        return list().stream().map(table -> table.type().id()).toList();
    }

    CrsUris crs() {
        return new CrsUris(catalogue.frame());
    }
}
