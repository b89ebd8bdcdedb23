package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database that holds the stores: how it is migrated, and how the service connects to it. */
public interface Database {

    Dialect dialect();

    /** Completes a configuration: its connection is the owner's, its migrations are this database's. */
    FluentConfiguration migrations(FluentConfiguration flyway);

    /** Connections of the service's user, who may read and add rows. To be closed by the caller. */
    HikariDataSource pool();
}
