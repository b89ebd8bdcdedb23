package org.spatialplan.app.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource that tells callers who they are. */
@RestController
@Requires(Right.NONE)
@Tag(name = "access", description = "Who may do what")
class CallerResource {

    private final CurrentCaller callers;
    private final LoginSettings login;

    CallerResource(CurrentCaller callers, LoginSettings login) {
        this.callers = callers;
        this.login = login;
    }

    /**
     * The caller of a request.
     *
     * @param kind anybody, key or person
     * @param role null without one
     * @param layers ids of the secret layers that the caller sees, or {@code all}
     * @param login address to sign in; null if the page has no login
     * @param logout address to sign out with POST; null if nobody is signed in
     */
    record CallerAnswer(
            String kind,
            String name,
            @Nullable String role,
            List<String> rights,
            List<String> layers,
            @Nullable String login,
            @Nullable String logout) {}

    @GetMapping(path = "/api/caller", produces = "application/json")
    @Operation(
            operationId = "getCaller",
            summary = "Who am I, and what may I do?",
            description = "For the page: whether somebody is signed in, and where to sign in or out.")
    ResponseEntity<CallerAnswer> get(HttpServletRequest request) {
        // makes the cookie with the token against forged requests, which the page sends back in a header
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        Caller caller = callers.get();
        boolean signedIn = caller.kind() == Caller.Kind.PERSON;
        String base = request.getContextPath();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CallerAnswer(
                        caller.kind().code(),
                        caller.name(),
                        caller.role().map(Role::code).orElse(null),
                        Stream.of(Right.values())
                                .filter(right -> right != Right.NONE && caller.may(right))
                                .map(Right::code)
                                .toList(),
                        caller.layers().written(),
                        login.hasPage() && !signedIn ? base + PageLogin.START_ADDRESS : null,
                        login.hasPage() && signedIn ? base + PageLogin.LOGOUT : null));
    }
}
