package org.spatialplan.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.NonNull;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.Right;
import org.spatialplan.access.RightMissingException;
import org.spatialplan.access.TooManyWrongKeysException;
import org.spatialplan.geo.CodedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses callers without the right that a handler requires, before anything of the body is read. The handler that was
 * found decides, so no spelling of an address goes past it. Thread-safe.
 */
final class RightCheck implements HandlerInterceptor {

    private final HandlerRights rights;
    private final AccessEvents events;
    private final HandlerExceptionResolver problems;

    RightCheck(HandlerRights rights, AccessEvents events, HandlerExceptionResolver problems) {
        this.rights = rights;
        this.events = events;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(
            @NonNull HttpServletRequest request, @NonNull HttpServletResponse response, @NonNull Object handler) {
        Right right = rights.of(handler);
        try {
            require(right);
            return true;
        } catch (KeyRefusedException e) {
            if (e.isOfToken()) {
                events.keyRefused(e.subject());
            } else if (!e.isOfKey() && !e.isUnavailable()) { // who looked at the key told of it
                events.rightRefused(Caller.anybody(Optional.empty()), right);
            }
            refuse(request, response, e);
            return false;
        } catch (TooManyWrongKeysException | RightMissingException e) {
            refuse(request, response, e);
            return false;
        }
    }

    private static void require(Right right) {
        if (right == Right.NONE) {
            return;
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known)) {
            throw KeyRefusedException.missing();
        }
        known.fault().ifPresent(fault -> {
            throw fault;
        });
        known.caller().require(right);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, CodedException e) {
        if (problems.resolveException(request, response, null, e) == null) {
            throw e;
        }
    }
}
