package org.spatialplan.store;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one transaction at a time add to the audit log, until its end. It is another lock than {@link StoreLock}, and is
 * taken after it: who adds an entry alone does not wait for an import that is being written. Thread-safe.
 */
final class AuditChainLock {

    private static final long KEY = StoreLock.KEY + 1;

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final ReentrantLock process = new ReentrantLock();

    AuditChainLock(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Takes the lock for the running transaction, whose end releases it. */
    void take() {
        if (!dialect.isOfOneProcess()) {
            jdbc.sql("select pg_advisory_xact_lock(" + KEY + ")").query().listOfRows();
            return;
        }
        process.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                process.unlock();
            }
        });
    }
}
