package org.spatialplan.publish;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A fault of the publication that only a person can correct. */
public final class PublishException extends CodedException {

    private static final int TOLD = 3;

    private PublishException(String code, LocalizedText message) {
        super(code, message);
    }

    static PublishException taken(Change.Kind kind, String name) {
        return new PublishException("name-taken", Messages.of("publish.name-taken", kind, name));
    }

    /** @param said GeoServer's own words; may be empty */
    static PublishException databaseUnreachable(GeoServerDatabase database, String said) {
        return new PublishException(
                "database-unreachable",
                Messages.of(
                        "publish.database-unreachable",
                        database.name(),
                        database.host(),
                        database.port(),
                        database.username(),
                        said.isEmpty() ? "" : " (" + said + ")"));
    }

    /** @param faults what GeoServer says of each layer that it cannot draw */
    static PublishException unreadable(GeoServerDatabase database, Map<String, String> faults) {
        String said = faults.entrySet().stream()
                .limit(TOLD)
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
        return new PublishException(
                "view-unreadable",
                Messages.of("publish.view-unreadable", faults.size(), said, database.schema(), database.username()));
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
