package org.spatialplan.app;

import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.store.AuditedChangeStore;
import org.spatialplan.store.AuditedLayerStore;
import org.spatialplan.store.AuditedPlanStore;
import org.spatialplan.store.Dialect;
import org.spatialplan.store.JdbcChangeStore;
import org.spatialplan.store.JdbcLayerStore;
import org.spatialplan.store.JdbcPlanStore;
import org.spatialplan.store.StoreLock;
import org.spatialplan.store.StoreSnapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the stores of the database: layers, plans, changes of drafts. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

    @Bean
    LayerStore layerStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedLayerStore(new JdbcLayerStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    PlanStore planStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedPlanStore(new JdbcPlanStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    ChangeStore changeStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedChangeStore(new JdbcChangeStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    StoreLock storeLock(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions, Dialect dialect) {
        return new StoreLock(jdbc, new TransactionTemplate(transactions), dialect);
    }

    @Bean
    StoreSnapshot storeSnapshot(PlatformTransactionManager transactions) {
        return new StoreSnapshot(transactions);
    }
}
