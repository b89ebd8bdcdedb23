package org.spatialplan.app.server;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.web.problem.FaultDialects;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Adds the limits to the web server of the service's own port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerSettings.class)
class ServerConfiguration {

    /** The size of a connection's buffers in bytes; larger pieces bypass them. */
    private static final String BUFFER = "4096";

    /** After the check of requests, before anything that asks for an address. */
    private static final int PREFIX_ORDER = Ordered.HIGHEST_PRECEDENCE + 7;

    @Bean
    ServedRequests servedRequests(ServerSettings settings) {
        return new ServedRequests(settings.requestsFor(processors()));
    }

    @Bean
    WaitingClients waitingClients(ServerSettings settings, ServedRequests served) {
        return new WaitingClients(Pace.OF_SERVICE, settings.waiting(), served);
    }

    /** Puts the prefix that {@link ProxyValve} left into addresses; there is nothing else left for it. */
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> prefixOfProxy() {
        FilterRegistrationBean<ForwardedHeaderFilter> filter =
                new FilterRegistrationBean<>(new ForwardedHeaderFilter());
        filter.setOrder(PREFIX_ORDER);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bounds(
            ServerSettings settings,
            ServedRequests served,
            WaitingClients waiting,
            FaultDialects dialects,
            ApplicationAvailability availability,
            SpatialPlanSettings spatialPlan,
            AnswerHeaders headers) {
        ProxyValve proxies = new ProxyValve(TrustedProxies.of(spatialPlan.proxies()));
        AdmissionValve admission =
                new AdmissionValve(served, new Probes(availability), new Refusal(dialects::tellBusy));
        // proxies and headers come before the limits, so that refusals have the headers, too
        return factory -> bound(factory, settings, waiting, proxies, new AnswerHeadersValve(headers), admission);
    }

    static void bound(
            TomcatServletWebServerFactory factory, ServerSettings settings, WaitingClients waiting, Valve... inOrder) {
        factory.setBaseDirectory(UploadFolder.make().toFile());
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addEngineValves(inOrder);
        factory.addConnectorCustomizers(connector -> bound(connector, settings, waiting));
    }

    private static void bound(Connector connector, ServerSettings settings, WaitingClients waiting) {
        BoundedProtocol protocol = (BoundedProtocol) connector.getProtocolHandler();
        protocol.bound(waiting, settings.connectionsFor(Runtime.getRuntime().maxMemory()));
        protocol.setMaxThreads(settings.threadsFor(processors()));
        // a client that asks before it sends a body gets its answer when the body is read, so a refused body is never
        // sent
        protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
        connector.setProperty("socket.appReadBufSize", BUFFER);
        connector.setProperty("socket.appWriteBufSize", BUFFER);
        // a connection that is closed is not kept for another one
        connector.setProperty("socket.bufferPool", "0");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
