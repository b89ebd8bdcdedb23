package org.spatialplan.auditlog;

import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.text.EnumNames;

/**
 * Who acts, from where, and through which door. Immutable.
 *
 * @param who identifies the caller for ever, see {@link Caller#id}
 * @param name of the caller for people; empty if there is none
 * @param kind how the caller is known, see {@link Caller.Kind}
 * @param role code of the role; empty for none
 * @param from network address of the client; empty for commands and the service itself
 * @param door method and path pattern of HTTP without values, or the command's name
 * @param request id of the request, as in the log; empty outside of requests
 */
public record Circumstances(
        String who, String name, String kind, String role, String from, String door, String request) {

    private static final int MAX_NAME = 200;
    private static final int MAX_CODE = 40;
    private static final int MAX_FROM = 100;
    private static final int MAX_REQUEST = 64;

    /** The service itself. */
    public static final Circumstances SERVICE = of(Caller.SERVICE, "", "service", "");

    /** Describes a caller. */
    public static Circumstances of(Caller caller, String from, String door, String request) {
        return new Circumstances(
                caller.id(),
                caller.name(),
                EnumNames.of(caller.kind()),
                caller.role().map(Role::code).orElse(""),
                from,
                door,
                request);
    }

    /** Returns the same for another caller. */
    public Circumstances by(Caller caller) {
        return of(caller, from, door, request);
    }

    /** Returns the same with texts of one line, cut to what the log holds. */
    Circumstances plain() {
        return new Circumstances(
                PlainText.of(who, MAX_NAME),
                PlainText.of(name, MAX_NAME),
                PlainText.of(kind, MAX_CODE),
                PlainText.of(role, MAX_CODE),
                PlainText.of(from, MAX_FROM),
                PlainText.of(door, MAX_NAME),
                PlainText.of(request, MAX_REQUEST));
    }
}
