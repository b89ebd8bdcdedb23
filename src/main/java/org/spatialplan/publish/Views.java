package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerException;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Names;

/** The views that GeoServer sees in the database. */
record Views(GeoServerRest server, Publication publication) {

    /** Tests whether GeoServer can read the database; false without a store. */
    boolean areReadable() {
        return list().tables().isPresent();
    }

    /**
     * What GeoServer lists.
     *
     * @param tables that it sees; empty if it cannot read the database
     * @param said why it cannot, in GeoServer's words; empty if it does not say
     */
    private record Listed(Optional<Names.Tables> tables, String said) {}

    /**
     * Checks that all views exist. A feature type must not be made before, because GeoServer makes a table for a
     * missing view.
     *
     * @throws PublishException if the database is not readable, or lacks a view
     */
    void requireAll() {
        Listed listed = list();
        Names.Tables seen = listed.tables()
                .orElseThrow(() -> PublishException.databaseUnreachable(publication.database(), listed.said()));
        List<String> missing = publication.layers().stream()
                .map(PublishedLayer::view)
                .filter(view -> !seen.names().contains(view))
                .toList();
        if (!missing.isEmpty()) {
            throw PublishException.viewsMissing(publication.database(), missing);
        }
    }

    /**
     * Lists the views. GeoServer answers 404 for a missing store and for one that never connected, and 500 for one that
     * does not connect any more.
     */
    private Listed list() {
        try {
            return new Listed(
                    server.find(
                            Names.Tables.class,
                            "/rest/workspaces/{workspace}/datastores/{store}/featuretypes?list=all",
                            publication.workspace(),
                            StorePart.NAME),
                    "");
        } catch (GeoServerException e) {
            if (e.isRefusal()) {
                return new Listed(Optional.empty(), e.answer());
            }
            throw e;
        }
    }
}
