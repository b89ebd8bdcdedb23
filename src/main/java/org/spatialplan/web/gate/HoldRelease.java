package org.spatialplan.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.NonNull;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Frees what a request held, once its answer is written. Thread-safe. */
public final class HoldRelease implements HandlerInterceptor {

    /** Attribute of the request. */
    static final String HOLD = MemoryHold.class.getName();

    /** Of the request that the calling thread answers, if it holds anything. */
    static Optional<MemoryHold> current() {
        return RequestContextHolder.currentRequestAttributes().getAttribute(HOLD, RequestAttributes.SCOPE_REQUEST)
                        instanceof MemoryHold hold
                ? Optional.of(hold)
                : Optional.empty();
    }

    @Override
    public void afterCompletion(
            @NonNull HttpServletRequest request,
            @NonNull HttpServletResponse response,
            @NonNull Object handler,
            Exception e) {
        if (request.getAttribute(HOLD) instanceof MemoryHold hold) {
            hold.release();
            request.removeAttribute(HOLD);
        }
    }
}
