package org.spatialplan.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;
import org.spatialplan.geo.FaultPoint;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions of the embedded database. What is committed is on the disk when the commit returns. Thread-safe. */
final class ForcedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ForcedTransactions(DataSource pool) {
        super(pool);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        OpenedDatabase database = database();
        long before = database.version();
        FaultPoint.reach("store.committing");
        super.doCommit(status);
        FaultPoint.reach("store.committed");
        try {
            if (database.version() != before) {
                database.force();
                FaultPoint.reach("store.forced");
            }
        } catch (MVStoreException e) {
            throw new TransactionSystemException("The commit cannot be brought to the disk", e);
        }
    }

    /** The database of the connection that the transaction has bound to this thread. */
    private OpenedDatabase database() {
        ConnectionHolder bound = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try {
            return OpenedDatabase.of(bound.getConnection());
        } catch (SQLException e) {
            throw new TransactionSystemException("The embedded database cannot be looked into", e);
        }
    }
}
