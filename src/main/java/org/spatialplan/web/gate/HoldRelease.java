package org.spatialplan.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.lang.NonNull;
import org.springframework.web.servlet.HandlerInterceptor;

/** Frees what a request held, once its answer is written. Thread-safe. */
public final class HoldRelease implements HandlerInterceptor {

    /** Attribute of the request. */
    static final String HOLD = Hold.class.getName();

    @Override
    public void afterCompletion(
            @NonNull HttpServletRequest request,
            @NonNull HttpServletResponse response,
            @NonNull Object handler,
            Exception e) {
        if (request.getAttribute(HOLD) instanceof Hold hold) {
            hold.release();
            request.removeAttribute(HOLD);
        }
    }
}
