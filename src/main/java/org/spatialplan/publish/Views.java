package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Names;

/** What GeoServer sees in the database. */
record Views(GeoServerRest server, Publication publication) {

    /** Whether GeoServer can read the database; not, if there is no store yet. */
    boolean areReadable() {
        return list().isPresent();
    }

    /**
     * A feature type must not be made before: for a view that is missing, GeoServer takes it that a table is to be made.
     *
     * @throws PublishException if the database cannot be read, or lacks a view
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

    /** GeoServer answers 404 for a store that does not connect as well as for one that is not there. */
    private Optional<Names.Tables> list() {
        return server.find(
                Names.Tables.class,
                "/rest/workspaces/{workspace}/datastores/{store}/featuretypes?list=all",
                publication.workspace(),
                StorePart.NAME);
    }
}
