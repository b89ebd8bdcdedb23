package org.spatialplan.app.server;

import org.spatialplan.app.SpatialPlanSettings;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Sets up the web server of the management port: only this machine reaches it unless a setting tells otherwise. Spring
 * Boot finds this class by a file in {@code META-INF/spring}. It has no annotation of a configuration, else the service's
 * own port would get the address, too.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
public class ManagementServer {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementHeads(
            ManagementServerProperties properties, SpatialPlanSettings settings, AnswerHeaders headers) {
        return factory -> {
            factory.addEngineValves(
                    new ProxyValve(TrustedProxies.of(settings.proxies())), new AnswerHeadersValve(headers));
            if (properties.getAddress() == null) {
                factory.setAddress(settings.managementAddress());
            }
        };
    }
}
