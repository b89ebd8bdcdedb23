package org.spatialplan.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps answers to known callers out of shared caches. An answer to a request with a key, a token or a cookie is at most
 * {@code private}, and each answer says that it depends on them. Entity tags stay those of the content. Thread-safe.
 */
@Component
@Order(PrivateAnswers.ORDER)
class PrivateAnswers extends OncePerRequestFilter {

    /** The order of this filter: before all others that answer. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 4;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!AnswerHeaders.isPublicFile(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            response.addHeader(HttpHeaders.VARY, "Authorization, Cookie");
        }
        boolean isOfCaller =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getHeader(HttpHeaders.COOKIE) != null;
        chain.doFilter(request, isOfCaller ? new PrivateAnswer(response) : response);
    }

    /** An answer that no shared cache may keep, whatever a handler says. */
    private static final class PrivateAnswer extends HttpServletResponseWrapper {

        PrivateAnswer(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, AnswerHeaders.privately(null));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, kept(name, value));
        }

        /** Replaces what is said of caching, because two statements would add up. */
        @Override
        public void addHeader(String name, String value) {
            if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, AnswerHeaders.privately(value));
            } else {
                super.addHeader(name, value);
            }
        }

        private static String kept(String name, String value) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? AnswerHeaders.privately(value) : value;
        }
    }
}
