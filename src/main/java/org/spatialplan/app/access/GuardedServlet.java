package org.spatialplan.app.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExecutionChain;

/**
 * Puts the check of rights before every handler and all that runs before a handler, whichever mapping found it. A new
 * mapping cannot forget it.
 */
final class GuardedServlet extends DispatcherServlet {

    private static final long serialVersionUID = 1L;

    private final transient RightCheck check;

    GuardedServlet(RightCheck check) {
        this.check = check;
    }

    @Override
    protected HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
        HandlerExecutionChain chain = super.getHandler(request);
        if (chain != null) {
            chain.addInterceptor(0, check);
        }
        return chain;
    }
}
