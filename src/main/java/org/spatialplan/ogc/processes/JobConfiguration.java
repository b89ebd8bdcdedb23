package org.spatialplan.ogc.processes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Jobs are kept beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore jobStore(JobsFolder folder, JsonMapper mapper) {
        return new JobStore(folder.path(), mapper);
    }
}
