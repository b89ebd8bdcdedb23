package org.spatialplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
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
 * charset, proxy headers that do not form an address. It runs before anything reads parameters, so that all resources
 * refuse in the same words. Thread-safe.
 */
@Component
@Order(RequestCheck.ORDER)
class RequestCheck extends OncePerRequestFilter {

    /** The order of this filter: behind the log of requests, before the filter that reads proxy headers. */
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
        HttpServletRequest checked;
        try {
            UrlEncodedPairs.decode(request.getQueryString(), StandardCharsets.UTF_8);
            StatedCharset.of(request.getContentType());
            checked = forwarded(request);
        } catch (BadParameterException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(checked, response);
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

    private static HttpServletRequest forwarded(HttpServletRequest request) {
        if (!ForwardedHeaders.isForwarded(request)) {
            return request;
        }
        List<String> prefixes = ForwardedHeaders.prefixes(request);
        HttpServletRequest slashed = prefixes.isEmpty() ? request : new Prefixed(request, String.join("", prefixes));
        ForwardedHeaders.requireAddress(slashed);
        return slashed;
    }

    /** A request whose prefix header has the normal form. */
    private static final class Prefixed extends HttpServletRequestWrapper {

        private static final String NAME = "X-Forwarded-Prefix";
        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getHeader(String name) {
            return NAME.equalsIgnoreCase(name) ? prefix : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return NAME.equalsIgnoreCase(name) ? Collections.enumeration(List.of(prefix)) : super.getHeaders(name);
        }
    }
}
