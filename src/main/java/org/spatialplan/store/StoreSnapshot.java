package org.spatialplan.store;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads several things as of one state of the database. Thread-safe. */
public final class StoreSnapshot {

    private final TransactionTemplate transaction;

    public StoreSnapshot(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Runs work in which all reads of the stores are as of one moment.
     *
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    public <T> T read(Supplier<T> work) {
        return OutageTranslator.translate(() -> transaction.execute(status -> work.get()));
    }
}
