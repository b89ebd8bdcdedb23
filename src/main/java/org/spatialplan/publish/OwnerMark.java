package org.spatialplan.publish;

import org.spatialplan.publish.rest.Entries;

/** The mark in the metadata of all that was made here: GeoServer keeps it, and shows it to administrators only. */
record OwnerMark(String id) {

    private static final String KEY = "spatialplan.owner";

    Entries mark() {
        return Entries.of(KEY, id);
    }

    /** @throws PublishException if the thing does not bear the mark */
    void require(Entries metadata, Change.Kind kind, String name) {
        if (!id.equals(Entries.values(metadata).get(KEY))) {
            throw PublishException.taken(kind, name);
        }
    }
}
