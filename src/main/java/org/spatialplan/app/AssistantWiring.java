package org.spatialplan.app;

import org.spatialplan.assistant.AssistantTools;
import org.spatialplan.assistant.Tools;
import org.spatialplan.assistant.Turns;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.AsOfParameter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the tools of assistants, for the service and for the command. */
@Configuration(proxyBeanMethods = false)
class AssistantWiring {

    /** There is no gate in a command, which has one client: then a call has its time alone. */
    @Bean
    Tools assistantTools(
            AsOfParameter maps, ConflictChecks projects, ConflictCheckService checks, ObjectProvider<Gate> gates) {
        Gate gate = gates.getIfAvailable();
        Turns turns = gate == null ? new OneClient() : gate::pass;
        return AssistantTools.of(maps, projects, checks, turns);
    }
}
