package org.spatialplan.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request ask all its questions of one map, even if a newer one is served meanwhile. */
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
