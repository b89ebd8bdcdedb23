package org.spatialplan.auditlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An entry that has no place in the log yet. Immutable.
 *
 * @param when as the service's clock says
 * @param by who, from where, through which door
 * @param change what was done to what
 */
public record AuditEvent(Instant when, Circumstances by, AuditedChange change) {

    /** Returns the same as the log holds it: to the millisecond, texts of one line within their bounds. */
    AuditEvent plain() {
        return new AuditEvent(when.truncatedTo(ChronoUnit.MILLIS), by.plain(), change.plain());
    }
}
