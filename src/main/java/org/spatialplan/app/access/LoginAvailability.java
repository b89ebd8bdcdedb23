package org.spatialplan.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.NonNull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.KeyRefusedException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says in words that the city's login does not answer, before anybody is sent there. */
final class LoginAvailability extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAvailability.class);

    private final String address;
    private final ClientRegistrationRepository registrations;
    private final HandlerExceptionResolver problems;

    LoginAvailability(String address, ClientRegistrationRepository registrations, HandlerExceptionResolver problems) {
        this.address = address;
        this.registrations = registrations;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(@NonNull HttpServletRequest request) {
        return !request.getServletPath().equals(address);
    }

    @Override
    protected void doFilterInternal(
            @NonNull HttpServletRequest request, @NonNull HttpServletResponse response, @NonNull FilterChain chain)
            throws ServletException, IOException {
        try {
            registrations.findByRegistrationId(PageLogin.PROVIDER);
        } catch (RuntimeException e) {
            LOG.warn("The provider of logins does not answer: {}", e.getMessage());
            problems.resolveException(request, response, null, KeyRefusedException.loginUnavailable());
            return;
        }
        chain.doFilter(request, response);
    }
}
