package org.spatialplan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
     * @throws StoreCopyException if there is nothing to copy, or no empty database to copy it into; then nothing
     *     changes
     */
    public StoreCopy.Copied run() {
        Path data = settings.data();
        if (!Files.exists(data.resolve("spatialplan.mv.db"))) {
            throw new StoreCopyException("source-missing", Messages.of("app.move.no-source", data.toAbsolutePath()));
        }
        if (!settings.database().isSet()) {
            throw new StoreCopyException("target-missing", Messages.of("app.move.no-target"));
        }
        try (Stores source = Stores.open(EmbeddedDatabase.in(data));
                Stores target = Stores.open(settings.database().toPostgis())) {
            return new StoreCopy(source, target).run();
        }
    }
}
