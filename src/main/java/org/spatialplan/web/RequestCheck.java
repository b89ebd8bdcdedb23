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
 * Refuses what no resource could read: an address whose escapes are broken or no UTF-8, a charset that there is not, headers
 * of a proxy that make no address. Before all that reads parameters, so that each door tells it in the same words. Thread-safe.
 */
@Component
@Order(RequestCheck.ORDER)
class RequestCheck extends OncePerRequestFilter {

    /** Behind the log of requests, before the filter that reads the headers of proxies. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 6;

    private final HandlerExceptionResolver problems;

    RequestCheck(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPathReadable(request.getRequestURI())) {
            // nobody can handle it, as all that handle it read the path first: for the web server to tell
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

    /** Tomcat does not look into the parameters of a path, {@code /ows;%zz}. */
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

    /** With the prefix as it was meant. */
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
