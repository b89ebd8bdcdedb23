package org.spatialplan.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
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
        try (LiveMap.Held held = live.hold(secret.hiddenFrom(seen(caller.get())))) {
            chain.doFilter(request, response);
        }
    }

    /** A request of which nobody knows the caller is nobody's, also where the service itself would see everything. */
    private static SeenLayers seen(Caller caller) {
        return caller.kind() == Caller.Kind.SERVICE ? SeenLayers.PUBLIC : caller.layers();
    }

    /** The end of an answer that other threads made is part of the request. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** The answer to a failure is part of the request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
