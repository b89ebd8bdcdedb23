package org.spatialplan.app.access;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/** Walks all handlers of a context, and requires that each one declares its right. Stateless and thread-safe. */
final class DeclaredHandlers {

    private final HandlerRights rights;
    private final EndpointRights endpoints;

    DeclaredHandlers(HandlerRights rights, EndpointRights endpoints) {
        this.rights = rights;
        this.endpoints = endpoints;
    }

    /**
     * Requires a right of every handler.
     *
     * @throws UndeclaredRightException for the first handler that declares none
     */
    void require(ApplicationContext context) {
        Collection<HandlerMapping> mappings =
                context.getBeansOfType(HandlerMapping.class).values();
        for (HandlerMapping mapping : mappings) {
            if (mapping instanceof AbstractWebMvcEndpointHandlerMapping actuator) {
                endpoints.declare(actuator);
            }
            handlers(mapping, context).forEach(rights::of);
        }
    }

    private static Stream<?> handlers(HandlerMapping mapping, ApplicationContext context) {
        if (mapping instanceof AbstractHandlerMethodMapping<?> methods) {
            return methods.getHandlerMethods().values().stream();
        }
        if (mapping instanceof AbstractUrlHandlerMapping addresses) {
            return Stream.concat(
                            addresses.getHandlerMap().values().stream(),
                            Stream.of(addresses.getRootHandler(), addresses.getDefaultHandler())
                                    .filter(Objects::nonNull))
                    .map(handler -> handler instanceof String name ? context.getBean(name) : handler);
        }
        if (mapping instanceof RouterFunctionMapping functions) {
            return Stream.ofNullable(functions.getRouterFunction());
        }
        // one that only asks others finds no handlers of its own; what it finds is checked when it is asked
        return mapping instanceof AbstractHandlerMapping ? Stream.of(mapping) : Stream.empty();
    }
}
