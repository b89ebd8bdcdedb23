package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.access.KeyRing;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.store.Database;
import org.spatialplan.store.JdbcComputedStore;
import org.spatialplan.store.PostgisDatabase;
import org.spatialplan.store.ReadSchema;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the parts that a running service needs because others use its database too: other instances, map servers, SQL
 * users.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(PostgisCondition.class)
class SharedDatabase {

    /** Is taken before the jobs in the folder are looked at. */
    @Bean
    DataFolderLock dataFolderLock(SpatialPlanSettings settings) {
        return DataFolderLock.take(settings.data());
    }

    @Bean
    JdbcComputedStore computedStore(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcComputedStore(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    KeyWatch keyWatch(KeyRing keys, SpatialPlanSettings settings) {
        return new KeyWatch(keys, settings.database().poll());
    }

    /** Makes the views before the port opens. */
    @Bean
    NewVersions newVersions(
            Database database,
            LiveMap live,
            FeatureCatalogue catalogue,
            JdbcComputedStore store,
            SpatialPlanSettings settings,
            Clock clock) {
        ReadViews views = new ReadViews(catalogue, live);
        new ReadSchema((PostgisDatabase) database).make(views.open(), views.secret(), views.hidden());
        return new NewVersions(live, settings.database().poll(), new ComputedLayers(views, store, clock)::write);
    }
}
