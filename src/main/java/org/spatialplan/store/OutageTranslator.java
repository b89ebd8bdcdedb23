package org.spatialplan.store;

import java.util.function.Supplier;
import org.spatialplan.layer.StoreUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is gone from one that refuses. */
final class OutageTranslator {

    private OutageTranslator() {}

    /** @throws StoreUnavailableException if the work fails because the database is gone, or went away meanwhile */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessException
                | TransactionException e) {
            throw new StoreUnavailableException(e);
        }
    }
}
