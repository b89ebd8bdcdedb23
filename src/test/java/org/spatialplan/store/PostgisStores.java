package org.spatialplan.store;

import javax.sql.DataSource;
import org.spatialplan.PostgisDatabases;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh PostGIS databases, migrated by the owner and used by the service's user. */
final class PostgisStores {

    private PostgisStores() {}

    static JdbcLayerStore layers() {
        DataSource database = fresh();
        return new JdbcLayerStore(new NamedParameterJdbcTemplate(database), transactions(database), Dialect.POSTGIS);
    }

    static JdbcPlanStore plans() {
        DataSource database = fresh();
        return new JdbcPlanStore(new NamedParameterJdbcTemplate(database), transactions(database), Dialect.POSTGIS);
    }

    private static DataSource fresh() {
        PostgisDatabase database = new PostgisDatabase(
                PostgisDatabases.fresh(),
                new Login(PostgisDatabases.SERVICE, ""),
                new Login(PostgisDatabases.OWNER, ""),
                PostgisDatabases.READER,
                4);
        database.migrations(org.flywaydb.core.Flyway.configure()).load().migrate();
        return database.pool();
    }

    private static TransactionTemplate transactions(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
