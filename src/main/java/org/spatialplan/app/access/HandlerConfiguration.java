package org.spatialplan.app.access;

import org.spatialplan.access.AccessEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Holds every handler of HTTP to the right that it declares, and the start to every handler declaring one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandlerConfiguration {

    @Bean
    HandlerRights handlerRights() {
        return new HandlerRights();
    }

    @Bean
    RightCheck rightCheck(
            HandlerRights rights,
            ObjectProvider<AccessEvents> events,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new RightCheck(rights, events.getIfAvailable(() -> AccessEvents.NONE), problems);
    }

    /** The servlet of the service, in the place of Spring's own. */
    @Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
    DispatcherServlet guardedServlet(RightCheck check) {
        GuardedServlet servlet = new GuardedServlet(check);
        servlet.setDispatchOptionsRequest(true);
        return servlet;
    }

    @Bean
    DeclaredHandlers declaredHandlers(HandlerRights rights, WebEndpointProperties actuator, Environment environment) {
        boolean fenced = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return new DeclaredHandlers(rights, new EndpointRights(actuator.getBasePath(), fenced, rights));
    }

    /** Runs before the port opens. */
    @Bean
    SmartInitializingSingleton everyHandlerHasARight(DeclaredHandlers handlers, ApplicationContext context) {
        return () -> handlers.require(context);
    }
}
