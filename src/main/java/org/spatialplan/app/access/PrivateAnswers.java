package org.spatialplan.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.spatialplan.access.CurrentCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps answers to known callers out of caches that others use: a proxy must not hand what one caller sees to another.
 * What everybody may keep stays in the caller's own cache.
 */
@Component
final class PrivateAnswers extends OncePerRequestFilter {

    private static final String PRIVATE = "private";

    private final CurrentCaller callers;

    PrivateAnswers(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!callers.get().isKnown()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        chain.doFilter(request, new PrivateResponse(response));
    }

    /** Changes what handlers say of caches. */
    private static final class PrivateResponse extends HttpServletResponseWrapper {

        PrivateResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, kept(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        private static String kept(String name, String value) {
            return value != null && name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                    ? value.replace("public", PRIVATE)
                    : value;
        }
    }
}
