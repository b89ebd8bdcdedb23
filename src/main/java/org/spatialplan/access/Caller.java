package org.spatialplan.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asks. Immutable.
 *
 * @param kind how the caller is known
 * @param id identifies the caller for ever, with its kind as prefix: {@code key:…}, {@code person:…}, {@code command:…};
 *     owners of jobs and reports are told apart by it
 * @param name for people; of a key its name, of a person the name that the login tells
 * @param role empty for a caller who may do nothing but what needs no right
 * @param layers the secret layers that the caller sees
 */
public record Caller(Kind kind, String id, String name, Optional<Role> role, SeenLayers layers) {

    /** How a caller is known. */
    public enum Kind {
        /** Not at all. */
        ANYBODY,
        /** By a key of this service. */
        KEY,
        /** By the login of the city, with a token or on the page. */
        PERSON,
        /** As the user of the machine who runs a command. */
        COMMAND,
        /** The service itself: preparation, clean-up. */
        SERVICE;

        /** Returns the name in answers, in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The service itself. */
    public static final Caller SERVICE =
            new Caller(Kind.SERVICE, "service", "service", Optional.of(Role.ADMINISTRATOR), SeenLayers.ALL);

    public Caller {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(layers, "layers");
    }

    /** Makes a caller who is not known. */
    public static Caller anybody(Optional<Role> role) {
        return new Caller(Kind.ANYBODY, "anybody", "", role, SeenLayers.PUBLIC);
    }

    /** Makes the caller of a command: a user of the machine, who may do everything. */
    public static Caller command(String user) {
        return new Caller(Kind.COMMAND, "command:" + user, user, Optional.of(Role.ADMINISTRATOR), SeenLayers.ALL);
    }

    /** Whether the caller has a right. */
    public boolean may(Right right) {
        return right == Right.NONE || role.filter(own -> own.may(right)).isPresent();
    }

    /**
     * Requires a right.
     *
     * @throws KeyRefusedException if the caller is not known and lacks the right
     * @throws RightMissingException if the caller is known and lacks the right
     */
    public void require(Right right) {
        if (!may(right)) {
            if (isKnown()) {
                throw new RightMissingException(this, right);
            }
            throw KeyRefusedException.missing();
        }
    }

    /** Whether the caller is known by a key or a login. */
    public boolean isKnown() {
        return kind != Kind.ANYBODY;
    }
}
