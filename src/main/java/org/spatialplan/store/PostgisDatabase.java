package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A PostgreSQL database with PostGIS. The service's own tables are in the schema {@code spatialplan}; other users read
 * {@code plan_map} (docs/postgis.md).
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param service reads and adds rows
 * @param owner makes the tables; may be the same as the service
 * @param reader role that may only read {@code plan_map}; it need not exist
 * @param connections the largest number of open connections
 */
public record PostgisDatabase(String url, Login service, Login owner, String reader, int connections)
        implements Database {

    /** The schema of the service's own tables. */
    static final String SCHEMA = "spatialplan";

    private static final int IDLE = 1;
    /** Timeout of connecting: a request must not wait long for an unreachable database. */
    private static final Duration CONNECT = Duration.ofSeconds(4);
    /**
     * Timeout of an answer, longer than any statement of the service takes; a connection that is silent for longer is
     * dead.
     */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Override
    public Dialect dialect() {
        return Dialect.POSTGIS;
    }

    @Override
    public FluentConfiguration migrations(FluentConfiguration flyway) {
        return flyway.dataSource(url, owner.username(), owner.password())
                .locations("classpath:db/migration/postgresql")
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .placeholders(Map.of("service", service.username()));
    }

    @Override
    public HikariDataSource pool() {
        // opens nothing before it is asked: the owner comes first
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("postgis");
        pool.setJdbcUrl(url);
        pool.setUsername(service.username());
        pool.setPassword(service.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(IDLE);
        pool.setConnectionTimeout(CONNECT.toMillis());
        pool.setValidationTimeout(CONNECT.toMillis() / 2);
        pool.setKeepaliveTime(SILENCE.toMillis());
        // PostGIS stays wherever the administrator installed it
        pool.setConnectionInitSql(
                "select set_config('search_path', '" + SCHEMA + ", ' || current_setting('search_path'), false)");
        pool.addDataSourceProperty("ApplicationName", "spatial-plan");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
        pool.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        return pool;
    }
}
