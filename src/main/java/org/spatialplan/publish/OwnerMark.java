package org.spatialplan.publish;

import org.spatialplan.publish.rest.Entries;

/** The mark in the metadata of everything that this service makes; GeoServer shows it to administrators only. */
record OwnerMark(String id) {

    private static final String KEY = "spatialplan.owner";

    Entries mark() {
        return Entries.of(KEY, id);
    }

    /**
     * Checks the mark.
     *
     * @throws PublishException if the thing does not have it
     */
    void require(Entries metadata, Change.Kind kind, String name) {
        if (!id.equals(Entries.values(metadata).get(KEY))) {
            throw PublishException.taken(kind, name);
        }
    }
}
