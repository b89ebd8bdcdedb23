package org.spatialplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.problem.UrlEncodedPairs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UriUtils;

/**
 * Refuses requests that no resource could read: an address with broken escapes or bytes that are not UTF-8, an unknown
 * charset, headers of a trusted proxy that do not form an address. It runs before anything reads parameters, so that all resources
 * refuse in the same words. Thread-safe.
 */
@Component
@Order(RequestCheck.ORDER)
class RequestCheck extends OncePerRequestFilter {

    /** The order of this filter: behind the log of requests, before the filter that reads the prefix of a proxy. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 6;

    private final HandlerExceptionResolver problems;

    RequestCheck(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPathReadable(request.getRequestURI())) {
            // every handler reads the path first and would fail, so the web server answers
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            UrlEncodedPairs.decode(request.getQueryString(), StandardCharsets.UTF_8);
            StatedCharset.of(request.getContentType());
            if (request.getAttribute(ForwardedFault.ATTRIBUTE) instanceof BadParameterException fault) {
                throw fault;
            }
        } catch (BadParameterException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether the path can be decoded. Tomcat does not check parameters in a path such as {@code /ows;%zz}. */
    private static boolean isPathReadable(String path) {
        try {
            UriUtils.decode(path, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
