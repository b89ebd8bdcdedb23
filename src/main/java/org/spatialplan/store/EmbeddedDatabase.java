package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The embedded database: one file in the data folder, without a network port, so that only this process can open it.
 * Its owner migrates it; the service works as a user who may only read and add rows.
 *
 * @param url JDBC address of H2
 */
public record EmbeddedDatabase(String url) implements Database {

    private static final String OWNER = "owner";
    private static final String SERVICE = "spatialplan";
    /** The folder's permissions protect the file; a password beside it would protect nothing. */
    private static final String NO_PASSWORD = "";

    /** Returns the database of a data folder. */
    public static EmbeddedDatabase in(Path folder) {
        return new EmbeddedDatabase(
                "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("spatialplan"));
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public FluentConfiguration migrations(FluentConfiguration flyway) {
        return flyway.dataSource(url, OWNER, NO_PASSWORD).locations("classpath:db/migration/h2");
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
