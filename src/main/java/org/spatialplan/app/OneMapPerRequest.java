package org.spatialplan.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.SecretLayers;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Fixes one map for all questions of a request, even if a newer one becomes current meanwhile: the map of what the
 * caller sees.
 */
@Component
final class OneMapPerRequest extends OncePerRequestFilter {

    private final LiveMap live;
    private final SecretLayers secret;
    private final CurrentCaller caller;

    OneMapPerRequest(LiveMap live, SecretLayers secret, CurrentCaller caller) {
        this.live = live;
        this.secret = secret;
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (LiveMap.Held held = live.hold(secret.hiddenFrom(caller.get().layers()))) {
            chain.doFilter(request, response);
        }
    }
}
