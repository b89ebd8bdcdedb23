package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
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
    /** The longest wait for a connection. */
    private static final Duration CONNECT = Duration.ofSeconds(4);
    /** How often a connection that is not used is asked for a sign of life. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);
    /**
     * The longest wait for an answer to the service: longer than any of its statements takes. A connection of which a
     * firewall forgot is silent for ever, though the database is there.
     */
    static final Duration SILENCE = Duration.ofSeconds(30);
    /** The longest wait for an answer to the owner, who may make an index of a large table. */
    private static final Duration OWNER_SILENCE = Duration.ofMinutes(30);

    @Override
    public Dialect dialect() {
        return Dialect.POSTGIS;
    }

    @Override
    public FluentConfiguration migrations(FluentConfiguration flyway) {
        return flyway.dataSource(ownerConnections())
                .locations("classpath:db/migration/postgresql")
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .placeholders(Map.of("service", service.username()));
    }

    @Override
    public HikariDataSource pool() {
        // opens nothing before it is asked: the owner comes first
        HikariDataSource pool = new WatchedPool(new PostgisConnections(url, service, CONNECT, SILENCE));
        pool.setPoolName("postgis");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(IDLE);
        pool.setKeepaliveTime(KEEP_ALIVE.toMillis());
        // PostGIS stays wherever the administrator installed it
        pool.setConnectionInitSql(
                "select set_config('search_path', '" + SCHEMA + ", ' || current_setting('search_path'), false)");
        return pool;
    }

    /** Opens connections as the owner of the tables. */
    DataSource ownerConnections() {
        return new PostgisConnections(url, owner, CONNECT, OWNER_SILENCE);
    }
}
