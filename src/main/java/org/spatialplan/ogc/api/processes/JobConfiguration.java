package org.spatialplan.ogc.api.processes;

import java.time.Clock;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobScope;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobTurns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets up jobs. They are kept beside the embedded database, and as many run in parallel as fit into memory. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore<ProcessDetails> jobStore(JobSettings settings, JsonMapper mapper, Clock clock) {
        return new JobStore<>(settings, ProcessDetails.KIND, mapper, clock);
    }

    @Bean(destroyMethod = "stop")
    JobQueue<ProcessDetails> jobQueue(
            JobStore<ProcessDetails> store, ConflictCheckWork work, JobScope scope, Clock clock) {
        JobTurns turns = JobTurns.forHeap(Runtime.getRuntime().maxMemory());
        return new JobQueue<>(store, work, turns, scope, clock, "job");
    }
}
