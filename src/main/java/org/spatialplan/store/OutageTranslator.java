package org.spatialplan.store;

import java.util.function.Supplier;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.layer.StoreFullException;
import org.spatialplan.layer.StoreUnavailableException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Distinguishes an unreachable database, and one without disk space, from one that refuses a statement. */
final class OutageTranslator {

    private OutageTranslator() {}

    /**
     * Runs work and translates the exceptions of an unreachable database.
     *
     * @throws StoreFullException if the work fails because the disk of the database is full
     * @throws StoreUnavailableException if the work fails because the database is not reachable
     */
    static <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (NestedRuntimeException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(NestedRuntimeException e) {
        if (FullDisk.isCauseOf(e)) {
            return new StoreFullException(e);
        }
        if (!isOutage(e)) {
            return e;
        }
        return isBusy(e) ? StoreUnavailableException.busy(e) : new StoreUnavailableException(e);
    }

    private static boolean isOutage(NestedRuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof RecoverableDataAccessException
                || e instanceof TransientDataAccessException
                || e instanceof TransactionException;
    }

    private static boolean isBusy(Throwable e) {
        return e != null && (e instanceof PoolBusyException || isBusy(e.getCause()));
    }
}
