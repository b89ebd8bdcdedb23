package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.KeyStore;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.app.access.LoginSettings;
import org.spatialplan.store.JdbcKeyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes what knows callers, their keys and their rights. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    LoginSettings loginSettings(SpatialPlanSettings settings) {
        return settings.login().settings();
    }

    @Bean
    AccessSettings accessSettings(SpatialPlanSettings settings) {
        return settings.accessSettings();
    }

    @Bean
    SecretLayers secretLayers(SpatialPlanSettings settings, CityData city) {
        return SecretLayersReading.read(settings.access(), city.catalogue());
    }

    @Bean
    KeyStore keyStore(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcKeyStore(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    KeyRing keyRing(KeyStore store, ObjectProvider<AccessEvents> events, Clock clock, KeyUseRecorder recorder) {
        return new KeyRing(store, events.getIfAvailable(() -> AccessEvents.NONE), clock, recorder);
    }

    @Bean
    KeyUseRecorder keyUseRecorder() {
        return new KeyUseRecorder();
    }
}
