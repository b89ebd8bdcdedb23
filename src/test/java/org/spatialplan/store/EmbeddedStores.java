package org.spatialplan.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh embedded databases in memory, migrated by the owner and used by the service's user. */
public final class EmbeddedStores {

    private EmbeddedStores() {}

    public static JdbcLayerStore layers() {
        DataSource database = fresh();
        return new JdbcLayerStore(new NamedParameterJdbcTemplate(database), transactions(database));
    }

    public static JdbcPlanStore plans() {
        DataSource database = fresh();
        return new JdbcPlanStore(new NamedParameterJdbcTemplate(database), transactions(database));
    }

    private static DataSource fresh() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Flyway.configure()
                .dataSource(url + ";DB_CLOSE_DELAY=-1", "owner", "")
                .locations("classpath:db/migration/h2")
                .load()
                .migrate();
        return JdbcConnectionPool.create(url, "spatialplan", "");
    }

    private static TransactionTemplate transactions(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
