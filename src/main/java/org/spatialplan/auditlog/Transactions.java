package org.spatialplan.auditlog;

import java.util.function.Supplier;

/** Runs work in one transaction of the store: all of it is kept, or nothing. */
@FunctionalInterface
public interface Transactions {

    /** Runs work; a transaction that runs already is joined. */
    <T> T run(Supplier<T> work);
}
