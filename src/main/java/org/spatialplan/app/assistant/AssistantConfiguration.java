package org.spatialplan.app.assistant;

import org.spatialplan.assistant.Tools;
import org.spatialplan.report.ProgramVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/** Makes the protocol when the first assistant asks, so that the start of the service does not wait for it. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {

    @Bean
    @Lazy
    AssistantProtocol assistantProtocol(Tools tools, JsonMapper mapper) {
        return new AssistantProtocol(tools, mapper, ProgramVersion.get());
    }
}
