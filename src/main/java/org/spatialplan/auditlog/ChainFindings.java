package org.spatialplan.auditlog;

import java.util.List;

/**
 * What a check of the chain found. Immutable.
 *
 * @param entries number of entries that were checked
 * @param first number of the first entry that is there; 0 if there is none
 * @param head the last entry that is there
 * @param shortened number of entries at the beginning that left the log by a stated act
 * @param faults where the chain does not hold, at most {@link ChainCheck#MAX_FAULTS}
 * @param allFaults number of all of them
 */
public record ChainFindings(
        long entries, long first, AuditHead head, long shortened, List<ChainFault> faults, long allFaults) {

    public ChainFindings {
        faults = List.copyOf(faults);
    }

    /** Whether the chain holds. */
    public boolean holds() {
        return allFaults == 0;
    }
}
