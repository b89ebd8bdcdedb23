package org.spatialplan.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fixes one map for all questions of a request, even if a newer one becomes current meanwhile. */
@Component
final class OneMapPerRequest extends OncePerRequestFilter {

    private final LiveMap live;

    OneMapPerRequest(LiveMap live) {
        this.live = live;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (LiveMap.Held held = live.hold()) {
            chain.doFilter(request, response);
        }
    }
}
