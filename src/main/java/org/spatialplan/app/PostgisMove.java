package org.spatialplan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.store.EmbeddedDatabase;
import org.spatialplan.store.StoreCopy;
import org.spatialplan.store.StoreCopyException;
import org.spatialplan.store.Stores;
import org.spatialplan.text.Messages;

/** Copies the embedded database of a data folder into the PostGIS database of the settings. */
public final class PostgisMove {

    private final SpatialPlanSettings settings;

    private PostgisMove(SpatialPlanSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the same with settings.
     *
     * @param settings as on the service's command line; they override all others
     */
    public static PostgisMove with(Map<String, String> settings) {
        return new PostgisMove(OfflineSettings.read(settings));
    }

    /**
     * Copies.
     *
     * @param by who moves, for the audit log
     * @throws StoreCopyException if there is nothing to copy, or no empty database to copy it into; then nothing
     *     changes
     */
    public StoreCopy.Copied run(Circumstances by, Instant now) {
        Path data = settings.data();
        if (!Files.exists(data.resolve("spatialplan.mv.db"))) {
            throw new StoreCopyException("source-missing", Messages.of("app.move.no-source", data.toAbsolutePath()));
        }
        if (!settings.database().isSet()) {
            throw new StoreCopyException("target-missing", Messages.of("app.move.no-target"));
        }
        try (Stores source = Stores.open(EmbeddedDatabase.in(data));
                Stores target = Stores.open(settings.database().toPostgis())) {
            AuditEvent moved = new AuditEvent(now, by, AuditedChange.of(AuditAct.DATA_MOVED, "database"));
            return new StoreCopy(source, target, moved).run();
        }
    }
}
