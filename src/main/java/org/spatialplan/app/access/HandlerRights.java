package org.spatialplan.app.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The right that each handler requires: what its annotation says, what the table of {@link LibraryRights} says of
 * handlers that libraries bring, and what is declared of an actuator endpoint. Thread-safe.
 */
final class HandlerRights {

    private final Map<Object, Right> endpoints = new ConcurrentHashMap<>();
    private final Map<HandlerMethod, Right> methods = new ConcurrentHashMap<>();

    /**
     * Returns the right of a handler.
     *
     * @throws UndeclaredRightException if none is declared
     */
    Right of(Object handler) {
        return handler instanceof HandlerMethod method
                ? methods.computeIfAbsent(method, HandlerRights.this::declared)
                : declared(handler);
    }

    /** Declares the right of an operation of an actuator endpoint. */
    void declare(HandlerMethod operation, Right right) {
        endpoints.put(operation.getBean(), right);
    }

    private Right declared(Object handler) {
        return find(handler).orElseThrow(() -> new UndeclaredRightException(handler));
    }

    private Optional<Right> find(Object handler) {
        if (handler instanceof HandlerMethod method) {
            return Optional.ofNullable(endpoints.get(method.getBean()))
                    .or(() -> annotated(method))
                    .or(() -> LibraryRights.find(method.getBeanType()));
        }
        return annotated(handler.getClass()).or(() -> LibraryRights.find(handler.getClass()));
    }

    private static Optional<Right> annotated(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Requires.class))
                .map(Requires::value)
                .or(() -> annotated(method.getBeanType()));
    }

    static Optional<Right> annotated(Class<?> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, Requires.class))
                .map(Requires::value);
    }
}
