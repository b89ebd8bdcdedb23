package org.spatialplan.app.access;

import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Right;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.actuate.endpoint.annotation.DiscoveredEndpoint;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;

/**
 * The rights of actuator endpoints, whose operations are handlers of Spring's own class: by the annotation on the
 * endpoint, else by the table here.
 */
final class EndpointRights {

    private final String base;
    private final Map<String, Right> table;
    private final HandlerRights rights;

    /**
     * Makes the table.
     *
     * @param base path of all endpoints
     * @param fenced whether endpoints have a port of their own, which only machines of the operator reach: then it needs
     *     no key to read metrics, which hold no question and no parcel of anybody
     */
    EndpointRights(String base, boolean fenced, HandlerRights rights) {
        this.base = base;
        this.table = Map.of("", Right.NONE, "health", Right.NONE, "prometheus", fenced ? Right.NONE : Right.ADMINISTER);
        this.rights = rights;
    }

    /** Declares the rights of all operations of a mapping. */
    void declare(AbstractWebMvcEndpointHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((address, operation) -> address.getPatternValues().stream()
                .filter(path -> path.startsWith(base))
                .forEach(path -> find(path, mapping).ifPresent(right -> rights.declare(operation, right))));
    }

    private Optional<Right> find(String path, AbstractWebMvcEndpointHandlerMapping mapping) {
        String endpoint = path.substring(base.length()).replaceFirst("^/", "").replaceFirst("/.*", "");
        return mapping.getEndpoints().stream()
                .filter(known -> known.getRootPath().equals(endpoint))
                .findFirst()
                .filter(DiscoveredEndpoint.class::isInstance)
                .flatMap(known -> annotated((DiscoveredEndpoint<?>) known))
                .or(() -> Optional.ofNullable(table.get(endpoint)));
    }

    private static Optional<Right> annotated(DiscoveredEndpoint<?> endpoint) {
        return HandlerRights.annotated(AopUtils.getTargetClass(endpoint.getEndpointBean()));
    }
}
