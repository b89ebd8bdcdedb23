package org.spatialplan.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Finds out who the caller of a request is, by its key. It refuses nobody: {@link RightCheck} does, when the handler is
 * known. Later dispatches of a request keep its caller, and so does a filter before this one that already found the caller
 * by a login. Thread-safe.
 */
final class CallerFilter extends GenericFilterBean {

    private final KnownKeys keys;
    private final CallerAuthentication anybody;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    CallerFilter(KnownKeys keys, AccessSettings settings) {
        this.keys = keys;
        this.anybody = CallerAuthentication.of(
                Caller.anybody(settings.openReading() ? Optional.of(Role.READER) : Optional.empty()));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authenticate((HttpServletRequest) request));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, (HttpServletRequest) request, (HttpServletResponse) response);
        }
        chain.doFilter(request, response);
    }

    private CallerAuthentication authenticate(HttpServletRequest request) {
        Optional<String> key = SentKey.find(request);
        if (key.isEmpty()) {
            return anybody;
        }
        try {
            return CallerAuthentication.of(keys.caller(key.get()));
        } catch (KeyRefusedException e) {
            return CallerAuthentication.refused(e);
        }
    }
}
