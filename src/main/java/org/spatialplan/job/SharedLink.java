package org.spatialplan.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * An address that shows one thing to everybody who knows it, until it ends or is revoked. Immutable.
 *
 * @param id half of the hash of its secret, from which nobody computes the secret
 * @param subject what it shows, {@code reports/…} or {@code jobs/…} with the id of the thing
 * @param made when it was made
 * @param expires when it ends
 * @param by identifies who made it; names of callers are in the audit log
 * @param revoked when it was revoked; null if it was not
 */
public record SharedLink(String id, String subject, Instant made, Instant expires, String by, Instant revoked) {

    /** Whether it shows anything at a moment. */
    @JsonIgnore
    public boolean isValid(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    SharedLink revoked(Instant now) {
        return new SharedLink(id, subject, made, expires, by, revoked == null ? now : revoked);
    }
}
