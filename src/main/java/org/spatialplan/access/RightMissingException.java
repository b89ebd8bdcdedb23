package org.spatialplan.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A caller who is known and may not do what the request asks. */
public final class RightMissingException extends CodedException {

    private final transient Caller caller;
    private final Right right;

    RightMissingException(Caller caller, Right right) {
        this(caller, right, Messages.of("access.right-missing", role(caller), right.code(), roles(right)));
    }

    private RightMissingException(Caller caller, Right right, LocalizedText why) {
        super("right-missing", why, false);
        this.right = right;
        this.caller = caller;
    }

    /** Makes the exception of a caller who has a right, but not over a layer that the caller does not see. */
    public static RightMissingException ofLayer(Caller caller, Right right, String layer) {
        return new RightMissingException(caller, right, Messages.of("access.right-missing.layer", right.code(), layer));
    }

    private static String role(Caller caller) {
        return caller.role().map(Role::code).orElse("-");
    }

    /** The roles that have a right. */
    private static String roles(Right right) {
        return Stream.of(Role.values())
                .filter(role -> role.may(right))
                .map(Role::code)
                .collect(Collectors.joining(", "));
    }

    /** Returns who lacks the right. */
    public Caller caller() {
        return caller;
    }

    /** Returns the right that the request needs. */
    public Right right() {
        return right;
    }

    /** Returns the caller's role in lower case; {@code -} if the caller has none. */
    public String role() {
        return role(caller);
    }
}
