package org.spatialplan.app.access;

import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Right;

/**
 * The rights of handlers that libraries bring and that cannot be annotated, by the name of their class. A handler that is
 * not here keeps the service from starting.
 */
final class LibraryRights {

    private static final String SERVLET = "org.springframework.web.servlet.";

    private static final Map<String, Right> RIGHTS = Map.ofEntries(
            // the page, its scripts and those of libraries, which hold no data
            Map.entry(SERVLET + "resource.ResourceHttpRequestHandler", Right.NONE),
            Map.entry(SERVLET + "mvc.ParameterizableViewController", Right.NONE),
            // says which methods an address has
            Map.entry(SERVLET + "mvc.method.RequestMappingInfoHandlerMapping$HttpOptionsHandler", Right.NONE),
            Map.entry(SERVLET + "handler.AbstractHandlerMapping$PreFlightHttpRequestHandler", Right.NONE),
            // the description of the interfaces, and the page that shows it
            Map.entry("org.springdoc.webmvc.api.OpenApiWebMvcResource", Right.READ),
            Map.entry("org.springdoc.webmvc.ui.SwaggerConfigResource", Right.NONE),
            Map.entry("org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc", Right.NONE));

    private LibraryRights() {}

    static Optional<Right> find(Class<?> handler) {
        return Optional.ofNullable(RIGHTS.get(handler.getName()));
    }
}
