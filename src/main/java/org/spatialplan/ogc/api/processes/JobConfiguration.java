package org.spatialplan.ogc.api.processes;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Jobs are kept beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore jobStore(JobSettings settings, JsonMapper mapper, Clock clock) {
        return new JobStore(settings, mapper, clock);
    }
}
