package org.spatialplan.store;

import java.util.function.Supplier;
import org.spatialplan.layer.StoreUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Distinguishes an unreachable database from one that refuses a statement. */
final class OutageTranslator {

    private OutageTranslator() {}

    /**
     * Runs work and translates the exceptions of an unreachable database.
     *
     * @throws StoreUnavailableException if the work fails because the database is not reachable
     */
    static <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessException
                | TransactionException e) {
            throw isBusy(e) ? StoreUnavailableException.busy(e) : new StoreUnavailableException(e);
        }
    }

    private static boolean isBusy(Throwable e) {
        return e != null && (e instanceof PoolBusyException || isBusy(e.getCause()));
    }
}
