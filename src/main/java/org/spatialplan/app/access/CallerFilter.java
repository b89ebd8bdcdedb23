package org.spatialplan.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
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

    /** How long somebody is signed in before the provider is asked again. */
    static final Duration MAX_SESSION = Duration.ofHours(12);

    private final InstantSource clock;
    private final KnownKeys keys;
    private final Persons persons;
    private final Optional<Tokens> tokens;
    private final CallerAuthentication anybody;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    /**
     * Makes a filter.
     *
     * @param tokens of the city's login, if it has one
     * @param clock by which sessions end
     */
    CallerFilter(
            KnownKeys keys, Persons persons, Optional<Tokens> tokens, AccessSettings settings, InstantSource clock) {
        this.clock = clock;
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

    /** The person who signed in on the page, if the request brings the session's cookie and the session is not over. */
    private Optional<CallerAuthentication> signedIn(HttpServletRequest request) {
        endIfOver(request.getSession(false));
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken login
                        && login.getPrincipal() instanceof OidcUser user
                ? Optional.of(CallerAuthentication.of(persons.caller(user.getClaims())))
                : Optional.empty();
    }

    /** Ends a session that is old, however much it was used: the provider may have taken rights away meanwhile. */
    private void endIfOver(HttpSession session) {
        if (session != null && clock.millis() - session.getCreationTime() > MAX_SESSION.toMillis()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
    }

    private CallerAuthentication authenticate(HttpServletRequest request) {
        Optional<String> key = SentKey.find(request);
        if (key.isEmpty()) {
            return signedIn(request).orElse(anybody);
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
