package org.spatialplan.auditlog;

/**
 * Where the chain does not hold.
 *
 * @param kind what is wrong
 * @param first number of the first entry concerned
 * @param last number of the last entry concerned
 */
public record ChainFault(Kind kind, long first, long last) {

    /** What is wrong with the chain. */
    public enum Kind {
        /** The hash of an entry is not that of its fields: a field or the hash was changed. */
        CHANGED,
        /** The entry does not follow the one before it: one of the two was replaced. */
        REPLACED,
        /** Entries are missing between two others. */
        MISSING,
        /** Entries are missing at the beginning, and no entry states that they left. */
        BEGINNING_MISSING,
        /** Entries are missing at the end: a known last entry is not there. */
        END_MISSING,
        /** An entry that is known from elsewhere has another hash now: the chain was made anew. */
        REWRITTEN
    }
}
