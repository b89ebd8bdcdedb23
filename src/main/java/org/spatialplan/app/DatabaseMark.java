package org.spatialplan.app;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.store.EmbeddedDatabase;

/** Writes down which state the embedded database has, at a start that has loaded its data and at a stop. */
final class DatabaseMark implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMark.class);

    private final Optional<DataFolder> folder;
    private final DataSource pool;
    private final Clock clock;
    private boolean loaded;

    /** @param folder of the embedded database; empty if another database is used */
    DatabaseMark(Optional<DataFolder> folder, DataSource pool, Clock clock) {
        this.folder = folder;
        this.pool = pool;
        this.clock = clock;
    }

    /** Marks the folder, as the database holds data now. */
    void write() {
        loaded = true;
        folder.ifPresent(data -> {
            try {
                data.mark(clock.instant(), EmbeddedDatabase.state(pool));
            } catch (SQLException | DataFolderException e) {
                LOG.warn("The state of the database is not written down", e);
            }
        });
    }

    /** Writes the state at a stop, unless the start ended before there were data. */
    @Override
    public void close() {
        if (loaded) {
            write();
        }
    }
}
