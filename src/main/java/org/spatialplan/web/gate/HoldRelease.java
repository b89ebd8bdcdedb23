package org.spatialplan.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.NonNull;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Releases the memory of a request once its answer is written. Thread-safe. */
public final class HoldRelease implements HandlerInterceptor {

    /** Request attribute that holds the {@link MemoryHold}. */
    static final String HOLD = MemoryHold.class.getName();

    /** The memory hold of the request that the calling thread answers; empty if it holds nothing. */
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
