package org.spatialplan.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remembers begun logins in sessions. Anybody may begin one, so such a session ends soon, and of many the oldest end at
 * once: strangers cannot fill the memory. A session of somebody who signed in lasts as the setting says. Thread-safe.
 */
final class BegunLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Time to sign in at the provider. */
    private static final Duration TIME = Duration.ofMinutes(10);

    /** One takes about 3 KB. */
    private static final int MAX = 5_000;

    private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final int max;
    private final Deque<HttpSession> begun = new ArrayDeque<>();

    BegunLogins() {
        this(MAX);
    }

    BegunLogins(int max) {
        this.max = max;
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        boolean isNew = request.getSession(false) == null;
        sessions.saveAuthorizationRequest(login, request, response);
        if (isNew) {
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval((int) TIME.toSeconds());
            end(add(session));
        }
    }

    /** Remembers a session, and returns the oldest one if there are too many. */
    private synchronized HttpSession add(HttpSession session) {
        begun.addLast(session);
        return begun.size() > max ? begun.removeFirst() : null;
    }

    /** Ends a session if nobody signed in with it. */
    private void end(HttpSession oldest) {
        try {
            if (oldest != null && oldest.getMaxInactiveInterval() == TIME.toSeconds()) {
                oldest.invalidate();
            }
        } catch (IllegalStateException e) {
            // it has ended already
        }
    }

    /** Lets the session of somebody who has signed in last as the setting says. */
    static void signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setMaxInactiveInterval(
                    (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                            .toSeconds());
        }
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return sessions.loadAuthorizationRequest(request);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return sessions.removeAuthorizationRequest(request, response);
    }
}
