package org.spatialplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the Content-Security-Policy: the map page runs only its own scripts and asks only its own service; pictures may
 * also come from the base maps in the settings.
 */
@Component
class PageSecurity extends OncePerRequestFilter {

    private final String policy;

    PageSecurity(MapSettings settings) {
        String pictures = settings.baseMaps().stream()
                .flatMap(map -> map.origins().stream())
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self';"
                + " img-src 'self' data: blob:" + pictures
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.equals("/") && !path.equals("/index.html") && !path.startsWith("/map/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        chain.doFilter(request, response);
    }
}
