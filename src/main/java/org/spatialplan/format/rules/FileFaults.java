package org.spatialplan.format.rules;

import java.util.Optional;

/** Where the faults of a city's files go: a start stops at the first one, a check of a folder wants all of them. */
@FunctionalInterface
public interface FileFaults {

    /** Throws every fault. */
    FileFaults THROWN = fault -> {
        throw fault;
    };

    /** Drops every fault, since that of the whole file was reported. */
    FileFaults REPORTED = fault -> {};

    /** Takes a fault. The reader goes on if this returns. */
    void report(DataFileException fault);

    /** A fault that a file has had; empty if it has had none, or faults are not kept. */
    default Optional<DataFileException> findFirst(String file) {
        return Optional.empty();
    }
}
