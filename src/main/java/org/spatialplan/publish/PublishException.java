package org.spatialplan.publish;

import java.util.Collection;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A fault of the publication that only a person can correct. */
public final class PublishException extends CodedException {

    private PublishException(String code, LocalizedText message) {
        super(code, message);
    }

    static PublishException taken(Change.Kind kind, String name) {
        return new PublishException("name-taken", Messages.of("publish.name-taken", kind, name));
    }

    static PublishException databaseUnreachable(GeoServerDatabase database) {
        return new PublishException(
                "database-unreachable",
                Messages.of(
                        "publish.database-unreachable",
                        database.name(),
                        database.host(),
                        database.port(),
                        database.username()));
    }

    static PublishException viewsMissing(GeoServerDatabase database, Collection<String> views) {
        return new PublishException(
                "view-missing",
                Messages.of("publish.view-missing", database.schema(), String.join(", ", views), database.username()));
    }

    /** Adds to the message how many changes were done. */
    PublishException after(int done, int all) {
        return new PublishException(code(), Messages.of("publish.changes-made", text(), done, all));
    }
}
