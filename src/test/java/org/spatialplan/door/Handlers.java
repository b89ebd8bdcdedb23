package org.spatialplan.door;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The handlers of a service: what answers at which addresses. */
final class Handlers {

    private Handlers() {}

    /** A handler of the service. */
    record Handler(RequestMappingInfo mapping, String name) {

        boolean isAskedBy(Question question) {
            PathContainer path =
                    PathContainer.parsePath(URI.create(question.target()).getRawPath());
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            return (methods.isEmpty() || methods.contains(RequestMethod.valueOf(question.method())))
                    && mapping.getPathPatternsCondition().getPatterns().stream()
                            .anyMatch(pattern -> pattern.matches(path));
        }

        @Override
        public String toString() {
            return mapping.getMethodsCondition().getMethods() + " "
                    + mapping.getPathPatternsCondition().getPatterns().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" "))
                    + " " + name;
        }
    }

    static Stream<Handler> of(ApplicationContext service) {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .map(entry -> new Handler(entry.getKey(), entry.getValue().getShortLogMessage()));
    }
}
