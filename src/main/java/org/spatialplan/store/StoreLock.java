package org.spatialplan.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.spatialplan.geo.WorkLimit;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one instance of the service at a time do what must not be done twice. Thread-safe. */
public final class StoreLock {

    /** Any number that no other program uses on the same database. */
    static final long KEY = 0x5350_4154_5f50_4c4eL;

    /** The time between two tries for the lock. */
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Dialect dialect;
    private final ReentrantLock process = new ReentrantLock();

    public StoreLock(NamedParameterJdbcTemplate template, TransactionTemplate transaction, Dialect dialect) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
        this.dialect = dialect;
    }

    /**
     * Runs work in one transaction, all or nothing; other writers wait until its end.
     *
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    public <T> T hold(Supplier<T> work) {
        return OutageTranslator.translate(() -> dialect.isOfOneProcess() ? runAlone(work) : aloneOnDatabase(work));
    }

    private <T> T runAlone(Supplier<T> work) {
        process.lock();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Unlocking());
            return transaction.execute(status -> work.get());
        }
        try {
            return transaction.execute(status -> work.get());
        } finally {
            process.unlock();
        }
    }

    /** Unlocks at the end of the transaction around the work: nobody sees what was written before. */
    private final class Unlocking implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            process.unlock();
        }
    }

    private <T> T aloneOnDatabase(Supplier<T> work) {
        return transaction.execute(status -> {
            while (!locked()) {
                WorkLimit.ask();
                LockSupport.parkNanos(AGAIN_NANOS);
            }
            return work.get();
        });
    }

    /** Takes the lock if it is free. A wait in the database would look like a connection that is dead. */
    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                .query(Boolean.class)
                .single();
    }
}
