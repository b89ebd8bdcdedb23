package org.spatialplan.app.access;

import java.util.List;
import java.util.Optional;
import org.spatialplan.access.Caller;
import org.spatialplan.geo.CodedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * The caller of a request, as Spring Security carries it. Every way of signing in ends in one of these. Immutable.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient CodedException fault;

    private CallerAuthentication(Caller caller, CodedException fault) {
        super(List.of());
        this.caller = caller;
        this.fault = fault;
        setAuthenticated(fault == null);
    }

    /** A caller whose key or login is valid, or who sent none. */
    static CallerAuthentication of(Caller caller) {
        return new CallerAuthentication(caller, null);
    }

    /** A caller whose key is not valid. Handlers that require a right refuse it, even where others need no key. */
    static CallerAuthentication refused(CodedException fault) {
        return new CallerAuthentication(Caller.anybody(Optional.empty()), fault);
    }

    Caller caller() {
        return caller;
    }

    /** Why the key is not valid, if it is not. */
    Optional<CodedException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
