package org.spatialplan.app.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.auditlog.CurrentCircumstances;
import org.spatialplan.web.problem.RequestId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Tells who acts on a thread of the service: the caller of the request that it answers, else the service itself. */
@Component
@ConditionalOnWebApplication
class RequestCircumstances implements CurrentCircumstances {

    private static final int MAX_PATH = 100;

    private final CurrentCaller callers;

    RequestCircumstances(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public Circumstances get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
                ? of(known.getRequest())
                : Circumstances.SERVICE;
    }

    private Circumstances of(HttpServletRequest request) {
        String door = request.getMethod() + " " + path(request);
        return Circumstances.of(callers.get(), request.getRemoteAddr(), door, RequestId.current());
    }

    /** The pattern of the handler; before one is found the beginning of the path. Never the query. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElseGet(() -> path.substring(0, Math.min(path.length(), MAX_PATH)));
    }
}
