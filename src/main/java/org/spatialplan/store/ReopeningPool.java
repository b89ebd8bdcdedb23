package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to the embedded database, of which none is handed out whose database has closed itself: that one is
 * abandoned, and its file opened anew. Thread-safe.
 */
final class ReopeningPool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(ReopeningPool.class);

    /** More than the connections of the pool, each of which may be of the closed database. */
    private static final int MAX_TRIES = 32;

    @Override
    public Connection getConnection() throws SQLException {
        for (int i = 1; ; i++) {
            Connection connection = super.getConnection();
            OpenedDatabase database = OpenedDatabase.of(connection);
            if (database.works() || i == MAX_TRIES) {
                database.writeAtCommit();
                return connection;
            }
            LOG.warn("The embedded database closed itself, as it could not write; it is opened anew");
            database.abandon();
            getHikariPoolMXBean().softEvictConnections();
            evictConnection(connection);
        }
    }
}
