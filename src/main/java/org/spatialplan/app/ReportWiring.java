package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.job.JobScope;
import org.spatialplan.job.SharedLinks;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.Opinions;
import org.spatialplan.report.kept.ReportAccess;
import org.spatialplan.report.kept.ReportKeeper;
import org.spatialplan.store.JdbcReportNumbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes what keeps reports, shows them, answers and shares them. */
@Configuration(proxyBeanMethods = false)
class ReportWiring {

    @Bean
    JdbcReportNumbers reportNumbers(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcReportNumbers(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    KeptReports keptReports(
            SpatialPlanSettings settings, JsonMapper mapper, JdbcReportNumbers numbers, AuditTrail trail, Clock clock) {
        return new KeptReports(settings.reports().in(settings.data()), mapper, numbers::next, trail, clock);
    }

    @Bean
    ReportAccess reportAccess(
            KeptReports reports, CurrentCaller callers, SecretLayers secret, AccessSettings settings) {
        return new ReportAccess(reports, callers, secret, settings);
    }

    @Bean
    Opinions opinions(KeptReports reports, JsonMapper mapper, AuditTrail trail, Clock clock) {
        return new Opinions(reports, mapper, trail, clock);
    }

    @Bean
    ReportKeeper reportKeeper(
            KeptReports reports,
            ReportAccess access,
            Opinions opinions,
            ReportFiles files,
            ReportRepetition repetition,
            JobScope scope,
            JsonMapper mapper,
            LiveMap maps) {
        return new ReportKeeper(reports, access, opinions, files, repetition, scope, mapper, () -> maps.get()
                .catalogue()
                .timeZone());
    }

    @Bean
    SharedLinks sharedLinks(SpatialPlanSettings settings, JsonMapper mapper, Clock clock) {
        return new SharedLinks(settings.data().toAbsolutePath().resolve("links"), mapper, clock);
    }
}
