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
import org.spatialplan.access.TooManyWrongKeysException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
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
    private final Persons persons;
    private final Optional<Tokens> tokens;
    private final CallerAuthentication anybody;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    /**
     * Makes a filter.
     *
     * @param tokens of the city's login, if it has one
     */
    CallerFilter(KnownKeys keys, Persons persons, Optional<Tokens> tokens, AccessSettings settings) {
        this.keys = keys;
        this.persons = persons;
        this.tokens = tokens;
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

    /** The person who signed in on the page, if the request brings the session's cookie. */
    private Optional<CallerAuthentication> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken login
                        && login.getPrincipal() instanceof OidcUser user
                ? Optional.of(CallerAuthentication.of(persons.caller(user.getClaims())))
                : Optional.empty();
    }

    private CallerAuthentication authenticate(HttpServletRequest request) {
        Optional<String> key = SentKey.find(request);
        if (key.isEmpty()) {
            return signedIn().orElse(anybody);
        }
        try {
            boolean isToken = tokens.isPresent() && Tokens.isToken(key.get());
            return CallerAuthentication.of(
                    isToken ? tokens.get().caller(key.get()) : keys.caller(key.get(), request.getRemoteAddr()));
        } catch (KeyRefusedException | TooManyWrongKeysException e) {
            return CallerAuthentication.refused(e);
        }
    }
}
