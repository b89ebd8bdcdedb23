package org.spatialplan.publish;

import java.util.Collection;
import org.spatialplan.geo.CodedException;

/** A fault of the publication that only a person can correct. */
public final class PublishException extends CodedException {

    private PublishException(String code, String message) {
        super(code, message);
    }

    static PublishException taken(Change.Kind kind, String name) {
        return new PublishException(
                "name-taken",
                "the " + kind + " '" + name
                        + "' is there already and was made by someone else. Nothing of theirs is changed: publish to another"
                        + " workspace (spatialplan.geoserver.workspace), or let them rename or remove it");
    }

    static PublishException databaseUnreachable(GeoServerDatabase database) {
        return new PublishException(
                "database-unreachable",
                "GeoServer cannot read the database " + database.name() + " on " + database.host() + ":"
                        + database.port() + " as "
                        + database.username()
                        + ". Look at spatialplan.geoserver.database.*: they are told as GeoServer sees the database, and"
                        + " GeoServer's log says what the database answered");
    }

    static PublishException viewsMissing(GeoServerDatabase database, Collection<String> views) {
        return new PublishException(
                "view-missing",
                "in schema " + database.schema() + " GeoServer sees no " + String.join(", ", views)
                        + ". The service makes these views in its PostGIS database when it starts; the user "
                        + database.username()
                        + " must be allowed to read them");
    }

    /** Adds to the message how many changes were done. */
    PublishException after(int done, int all) {
        return new PublishException(
                code(),
                getMessage() + ". " + done + " of " + all + " changes were made; the next run makes the others");
    }
}
