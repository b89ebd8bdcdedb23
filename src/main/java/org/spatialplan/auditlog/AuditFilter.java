package org.spatialplan.auditlog;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are asked for; an empty part asks for all. Immutable.
 *
 * @param from the earliest moment
 * @param to the moment before which they are
 * @param who id or name of the caller
 * @param what code of an act
 * @param subject the subject, or the part of its path before a slash
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> who,
        Optional<String> what,
        Optional<String> subject) {

    /** All entries. */
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All entries of a caller, by id or name. */
    public static AuditFilter of(String who) {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(who), Optional.empty(), Optional.empty());
    }
}
