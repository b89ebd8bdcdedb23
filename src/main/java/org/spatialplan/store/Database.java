package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database with the stores: how it is migrated, and how the service connects to it. */
public interface Database {

    /** Returns the SQL dialect. */
    Dialect dialect();

    /** Completes a configuration with the owner's connection and this database's migrations. */
    FluentConfiguration migrations(FluentConfiguration flyway);

    /** Opens connections of the service's user, who may read and add rows. The caller closes them. */
    HikariDataSource pool();

    /** Migrates to the newest tables. After a kill the next call begins again. */
    default void migrate(Flyway flyway) {
        flyway.migrate();
    }

    /** Makes the transactions over such a pool. */
    default JdbcTransactionManager transactions(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }
}
