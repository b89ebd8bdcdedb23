package org.spatialplan.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A key of this service, as it is recorded: never the secret itself. Immutable.
 *
 * @param id names the key in lists, logs and revocations; it is no secret
 * @param name for people: who or which program holds the key
 * @param role what the holder may do
 * @param layers the secret layers that the holder sees
 * @param madeAt when it was made
 * @param madeBy id of the caller who made it, see {@link Caller#id}
 * @param expiresAt until when it is valid; empty for no end
 * @param revokedAt when it was revoked; empty if it was not
 * @param usedAt the beginning of the last hour in which it was used; empty if it never was
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        SeenLayers layers,
        Instant madeAt,
        String madeBy,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    public ApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(layers, "layers");
    }

    /** Returns the caller who holds the key. */
    public Caller holder() {
        return new Caller(Caller.Kind.KEY, "key:" + id, name, Optional.of(role), layers);
    }

    /** Whether the key is valid at a moment. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }

    /**
     * Requires that the key is valid at a moment.
     *
     * @throws KeyRefusedException if it was revoked, or is valid no longer
     */
    void requireValid(Instant now) {
        if (revokedAt.isPresent()) {
            throw KeyRefusedException.revoked(id);
        }
        if (!isValid(now)) {
            throw KeyRefusedException.expired(id, expiresAt.orElseThrow());
        }
    }
}
