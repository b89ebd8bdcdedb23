package org.spatialplan.web.imports;

import java.time.Clock;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobScope;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobTurns;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.web.MapRefresh;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets up imports over HTTP. Their folders are beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    JobStore<ImportDetails> importStore(ImportSettings settings, JsonMapper mapper, Clock clock) {
        EarlierImports.convert(settings.jobs().folder(), mapper);
        return new JobStore<>(settings.jobs(), ImportDetails.KIND, mapper, clock);
    }

    /** The queue of imports. Imports that a stop or crash interrupted are settled before the first request. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    JobQueue<ImportDetails> importQueue(
            JobStore<ImportDetails> store,
            LayerImport imports,
            LayerStore layers,
            MapRefresh refresh,
            MapFigures figures,
            AuditTrail trail,
            JobScope scope,
            Clock clock) {
        ImportWork work = new ImportWork(store, imports, layers, refresh::refresh, figures, trail, clock);
        return new JobQueue<>(store, work, JobTurns.oneByOne(), scope, clock, "import");
    }

    @Bean
    ImportJobs importJobs(JobStore<ImportDetails> store, JobQueue<ImportDetails> queue, AuditTrail trail, Clock clock) {
        return new ImportJobs(store, queue, trail, clock);
    }
}
