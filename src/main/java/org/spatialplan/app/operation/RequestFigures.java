package org.spatialplan.app.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.spatialplan.web.RequestListener;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts and times requests, under the names of Spring's own figures, whose observations cost as much as a small
 * answer. Thread-safe.
 */
@Component
class RequestFigures implements RequestListener {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String[] OUTCOMES = {
        UNKNOWN, "INFORMATIONAL", "SUCCESS", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR"
    };

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The kinds of requests, which are few because the route is a pattern and not an address. */
    private record Kind(String method, String route, int status, String exception) {}

    @Override
    public void answered(HttpServletRequest request, int status, long nanos) {
        Kind kind = new Kind(method(request), route(request, status), status, exception(request));
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String method(HttpServletRequest request) {
        String method = request.getMethod();
        for (HttpMethod known : HttpMethod.values()) {
            if (known.name().equals(method)) {
                return method;
            }
        }
        return UNKNOWN;
    }

    private static String route(HttpServletRequest request, int status) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        return status == 404 ? "NOT_FOUND" : UNKNOWN;
    }

    private static String exception(HttpServletRequest request) {
        Object exception = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        return exception == null ? "none" : exception.getClass().getSimpleName();
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests answered")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .tag("outcome", OUTCOMES[kind.status() >= 100 && kind.status() < 600 ? kind.status() / 100 : 0])
                .tag("exception", kind.exception())
                .register(registry);
    }
}
