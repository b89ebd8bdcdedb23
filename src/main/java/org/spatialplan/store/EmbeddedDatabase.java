package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The embedded database: one file in the data folder, without a network port, so that only this process can open it.
 * Its owner migrates it; the service works as a user who may only read and add rows.
 *
 * @param url JDBC address of H2
 */
public record EmbeddedDatabase(String url) implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String PREFIX = "jdbc:h2:file:";
    private static final String OWNER = "owner";
    private static final String SERVICE = "spatialplan";
    /** The folder's permissions protect the file; a password beside it would protect nothing. */
    private static final String NO_PASSWORD = "";

    /** Returns the database of a data folder. */
    public static EmbeddedDatabase in(Path folder) {
        return new EmbeddedDatabase(PREFIX + folder.toAbsolutePath().normalize().resolve("spatialplan"));
    }

    /**
     * Number of the newest state that can be read from the file, which grows with each commit. The file is opened and
     * closed without writing.
     *
     * @return empty if there is no file, or it cannot be opened, for example because it is in use
     */
    public OptionalLong findState() {
        if (!Files.exists(file())) {
            return OptionalLong.empty();
        }
        try (MVStore store =
                new MVStore.Builder().fileName(file().toString()).readOnly().open()) {
            return OptionalLong.of(store.getCurrentVersion());
        } catch (MVStoreException e) {
            LOG.debug("The state of {} is not known yet: {}", file(), e.toString());
            return OptionalLong.empty();
        }
    }

    /** The same of the database that a pool has opened. */
    public static long state(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return OpenedDatabase.of(connection).version();
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public FluentConfiguration migrations(FluentConfiguration flyway) {
        return flyway.dataSource(url, OWNER, NO_PASSWORD)
                .locations("classpath:db/migration/h2")
                .callbacks(new MigrationPoints());
    }

    @Override
    public void migrate(Flyway flyway) {
        new SafeMigration(file()).run(flyway);
    }

    private Path file() {
        return Path.of(url.substring(PREFIX.length()) + ".mv.db");
    }

    @Override
    public HikariDataSource pool() {
        // opens nothing before it is asked: the owner comes first
        ReopeningPool pool = new ReopeningPool();
        pool.setPoolName("embedded");
        // a connection that is asked for while the pool closes would make an empty database anew
        pool.setJdbcUrl(url + ";IFEXISTS=TRUE");
        pool.setUsername(SERVICE);
        pool.setPassword(NO_PASSWORD);
        return pool;
    }

    @Override
    public JdbcTransactionManager transactions(DataSource pool) {
        return new ForcedTransactions(pool);
    }
}
