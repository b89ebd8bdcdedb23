package org.spatialplan.app.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** A step of a path that is no word of at most thirty letters. */
    private static final Pattern VALUE = Pattern.compile("(?<=/)(?![A-Za-z-]{1,30}(?=/|$))[^/]+");

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

    /**
     * The pattern of the handler; before one is found the path, with {@code {}} for what is no word: an address of a kept
     * report, an id, a coordinate. Never the query.
     */
    static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElseGet(
                        () -> VALUE.matcher(beginning(request.getRequestURI())).replaceAll("{}"));
    }

    private static String beginning(String path) {
        return path.substring(0, Math.min(path.length(), MAX_PATH));
    }
}
