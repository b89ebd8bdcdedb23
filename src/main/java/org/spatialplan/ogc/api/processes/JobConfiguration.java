package org.spatialplan.ogc.api.processes;

import java.time.Clock;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobTurns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Jobs are kept beside the embedded database, and run as many side by side as there is memory for. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore<ProcessDetails> jobStore(JobSettings settings, JsonMapper mapper, Clock clock) {
        return new JobStore<>(settings, ProcessDetails.KIND, mapper, clock);
    }

    @Bean(destroyMethod = "stop")
    JobQueue<ProcessDetails> jobQueue(JobStore<ProcessDetails> store, ConflictCheckWork work, Clock clock) {
        JobTurns turns = JobTurns.forHeap(Runtime.getRuntime().maxMemory());
        return new JobQueue<>(store, work, turns, clock, "job");
    }
}
