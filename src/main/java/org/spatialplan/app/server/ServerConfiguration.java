package org.spatialplan.app.server;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.spatialplan.web.problem.FaultDialects;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the limits to the web server of the service's own port. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** The size of a connection's buffers in bytes; larger pieces bypass them. */
    private static final String BUFFER = "4096";

    @Bean
    ServedRequests servedRequests(ServerSettings settings) {
        return new ServedRequests(settings.requestsFor(processors()));
    }

    @Bean
    WaitingClients waitingClients(ServerSettings settings, ServedRequests served) {
        return new WaitingClients(Pace.OF_SERVICE, settings.waiting(), served);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bounds(
            ServerSettings settings,
            ServedRequests served,
            WaitingClients waiting,
            FaultDialects dialects,
            ApplicationAvailability availability) {
        AdmissionValve admission =
                new AdmissionValve(served, new Probes(availability), new Refusal(dialects::tellBusy));
        return factory -> bound(factory, settings, waiting, admission);
    }

    static void bound(
            TomcatServletWebServerFactory factory,
            ServerSettings settings,
            WaitingClients waiting,
            AdmissionValve admission) {
        factory.setBaseDirectory(UploadFolder.make().toFile());
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addEngineValves(admission);
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
