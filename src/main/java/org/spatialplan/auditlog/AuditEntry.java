package org.spatialplan.auditlog;

/**
 * One entry of the audit log. Immutable.
 *
 * @param number from 1, ascending without gaps
 * @param event what is recorded
 * @param previous hash of the entry before, hexadecimal; zeros for the first
 * @param hash of this entry, hexadecimal, as it was written; see {@link AuditChain}
 */
public record AuditEntry(long number, AuditEvent event, String previous, String hash) {

    /** Returns number and hash. */
    public AuditHead head() {
        return new AuditHead(number, hash);
    }
}
