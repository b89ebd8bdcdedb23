package org.spatialplan.app;

import java.nio.file.Path;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded database: one file in the data folder, with no network door, so that only this process can open it. It is
 * migrated by its owner; the service works as a user who may read and add rows and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {

    private static final String OWNER = "owner";
    private static final String SERVICE = "spatialplan";
    /** The file is guarded by the folder's permissions; a password beside it would guard nothing. */
    private static final String NO_PASSWORD = "";

    @Bean
    JdbcConnectionDetails serviceConnection(SpatialPlanSettings settings) {
        String url = url(settings.data());
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return SERVICE;
            }

            @Override
            public String getPassword() {
                return NO_PASSWORD;
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(SpatialPlanSettings settings) {
        String url = url(settings.data());
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return NO_PASSWORD;
            }
        };
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("spatialplan");
    }
}
