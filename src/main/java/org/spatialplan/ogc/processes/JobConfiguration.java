package org.spatialplan.ogc.processes;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Jobs are kept beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore jobStore(@Value("${spatialplan.data}") Path data, JsonMapper mapper) {
        return new JobStore(data.toAbsolutePath().resolve("jobs"), mapper);
    }
}
