package org.spatialplan.app.access;

import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells the caller of the request that this thread answers or streams. On threads that answer no request it is the
 * service itself. Thread-safe.
 */
@Component
final class RequestCaller implements CurrentCaller {

    @Override
    public Caller get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.caller()
                : Caller.SERVICE;
    }
}
