package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Names;

/** The views that GeoServer sees in the database. */
record Views(GeoServerRest server, Publication publication) {

    /** Tests whether GeoServer can read the database; false without a store. */
    boolean areReadable() {
        return list().isPresent();
    }

    /**
     * Checks that all views exist. A feature type must not be made before, because GeoServer makes a table for a
     * missing view.
     *
     * @throws PublishException if the database is not readable, or lacks a view
     */
    void requireAll() {
        Names.Tables seen = list().orElseThrow(() -> PublishException.databaseUnreachable(publication.database()));
        List<String> missing = publication.layers().stream()
                .map(PublishedLayer::view)
                .filter(view -> !seen.names().contains(view))
                .toList();
        if (!missing.isEmpty()) {
            throw PublishException.viewsMissing(publication.database(), missing);
        }
    }

    /** Lists the views. GeoServer answers 404 for a store that does not connect as well as for a missing store. */
    private Optional<Names.Tables> list() {
        return server.find(
                Names.Tables.class,
                "/rest/workspaces/{workspace}/datastores/{store}/featuretypes?list=all",
                publication.workspace(),
                StorePart.NAME);
    }
}
