package org.spatialplan.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.store.Database;
import org.spatialplan.store.Dialect;
import org.spatialplan.store.EmbeddedDatabase;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Makes the database that the settings name: PostGIS, or the embedded database in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWiring.class);

    @Bean
    Database database(SpatialPlanSettings settings) {
        if (settings.database().isSet()) {
            return settings.database().toPostgis();
        }
        LOG.info("Opening the database in {}", settings.data().toAbsolutePath());
        new DataFolder(settings.data()).open();
        return EmbeddedDatabase.in(settings.data());
    }

    @Bean
    DatabaseMark databaseMark(SpatialPlanSettings settings, HikariDataSource pool, Clock clock) {
        Optional<DataFolder> folder =
                settings.database().isSet() ? Optional.empty() : Optional.of(new DataFolder(settings.data()));
        return new DatabaseMark(folder, pool, clock);
    }

    @Bean
    Dialect dialect(Database database) {
        return database.dialect();
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    JdbcTransactionManager transactionManager(Database database, HikariDataSource pool) {
        return database.transactions(pool);
    }

    @Bean
    FlywayMigrationStrategy migration(Database database) {
        return database::migrate;
    }

    @Bean
    FlywayConfigurationCustomizer migrations(Database database) {
        return database::migrations;
    }
}
