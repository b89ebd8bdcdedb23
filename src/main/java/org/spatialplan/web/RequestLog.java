package org.spatialplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.spatialplan.web.problem.RequestId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, and writes one line to the log {@code org.spatialplan.requests}: method, path, status,
 * milliseconds. Query and body hold what the client asks about a place, and are not logged. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("org.spatialplan.requests");
    private static final String ID = RequestLog.class.getName() + ".id";
    private static final String SINCE = RequestLog.class.getName() + ".since";

    private final RequestListener watch;

    RequestLog(RequestListener watch) {
        this.watch = watch;
    }

    /** Returns false, since a streamed answer ends in a dispatch of its own, which keeps the id. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(ID) == null) {
            request.setAttribute(ID, RequestId.of(request.getHeader(RequestId.HEADER)));
            request.setAttribute(SINCE, System.nanoTime());
        }
        String id = (String) request.getAttribute(ID);
        try (MDC.MDCCloseable known = MDC.putCloseable(RequestId.KEY, id)) {
            answer(request, response, chain, id);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String id)
            throws IOException, ServletException {
        if (!response.isCommitted()) {
            response.setHeader(RequestId.HEADER, id);
        }
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR; // the status after an exception
        boolean over = true;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
            over = !isAsyncStarted(request);
        } finally {
            if (over) {
                long nanos = System.nanoTime() - (Long) request.getAttribute(SINCE);
                watch.answered(request, status, nanos);
                log(request, status, nanos);
            }
        }
    }

    private static void log(HttpServletRequest request, int status, long nanos) {
        String path = request.getRequestURI();
        long ms = TimeUnit.NANOSECONDS.toMillis(nanos);
        LOG.atLevel(isProbe(path) ? Level.DEBUG : Level.INFO)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("ms", ms)
                .log("{} {} {} {} ms", request.getMethod(), path, status, ms);
    }

    /** Whether the path is a health probe, which machines ask every few seconds. */
    private static boolean isProbe(String path) {
        return path.startsWith("/actuator/") || path.equals("/livez") || path.equals("/readyz");
    }
}
