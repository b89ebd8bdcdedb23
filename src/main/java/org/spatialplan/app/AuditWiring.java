package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.app.auditlog.AuditHeadFile;
import org.spatialplan.app.auditlog.AuditLogSettings;
import org.spatialplan.app.auditlog.AuditedAccess;
import org.spatialplan.app.auditlog.PendingActFiles;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditNotes;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.CurrentCircumstances;
import org.spatialplan.store.AuditShortening;
import org.spatialplan.store.Database;
import org.spatialplan.store.Dialect;
import org.spatialplan.store.JdbcAuditLog;
import org.spatialplan.store.StoreLock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the parts of the audit log, for the service and for commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditLogSettings.class)
class AuditWiring {

    @Bean
    AuditHeadFile auditHeadFile(SpatialPlanSettings settings) {
        return new AuditHeadFile(settings.data());
    }

    @Bean
    AuditLog auditLog(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            AuditHeadFile headFile) {
        return new JdbcAuditLog(jdbc, new TransactionTemplate(transactions), dialect, headFile::write);
    }

    @Bean
    AuditTrail auditTrail(AuditLog log, StoreLock lock, CurrentCircumstances circumstances, Clock clock) {
        return new AuditTrail(log, lock::hold, circumstances, clock);
    }

    /** Writes in the service only: a command uses no bean that it does not ask for. */
    @Bean(initMethod = "begin", destroyMethod = "close")
    AuditNotes auditNotes(AuditLog log, AuditTrail trail, SpatialPlanSettings settings, Clock clock) {
        return new AuditNotes(log, trail, new PendingActFiles(settings.data()), clock);
    }

    @Bean
    AuditShortening auditShortening(Database database) {
        return new AuditShortening(database);
    }

    @Bean
    AccessEvents accessEvents(AuditTrail trail, AuditNotes notes) {
        return new AuditedAccess(trail, notes);
    }
}
