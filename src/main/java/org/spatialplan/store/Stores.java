package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.spatialplan.access.KeyStore;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.text.Messages;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of one database, open until they are closed. */
public final class Stores implements AutoCloseable {

    private final HikariDataSource pool;
    private final LayerStore layers;
    private final PlanStore plans;
    private final KeyStore keys;
    private final ChangeStore changes;
    private final StoreLock lock;
    private final JdbcAuditLog auditLog;
    private final JdbcReportNumbers reportNumbers;
    private final StoreSnapshot snapshot;

    private Stores(HikariDataSource pool, PlatformTransactionManager transactions, Dialect dialect) {
        this.pool = pool;
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(pool);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        this.layers = new JdbcLayerStore(jdbc, transaction, dialect);
        this.plans = new JdbcPlanStore(jdbc, transaction, dialect);
        this.keys = new JdbcKeyStore(jdbc, transaction);
        this.changes = new JdbcChangeStore(jdbc, transaction, dialect);
        this.reportNumbers = new JdbcReportNumbers(jdbc, transaction);
        this.snapshot = new StoreSnapshot(transactions);
        this.lock = new StoreLock(jdbc, transaction, dialect);
        this.auditLog = new JdbcAuditLog(jdbc, transaction, dialect, head -> {});
    }

    /**
     * Migrates the database as its owner and opens it as the service's user.
     *
     * @throws StoreCopyException if it is not reachable or cannot be migrated
     */
    public static Stores open(Database database) {
        try {
            database.migrate(database.migrations(Flyway.configure()).load());
        } catch (FlywayException e) {
            throw new StoreCopyException(
                    "database-refused",
                    Messages.of("store.refused", e.getMessage().strip()));
        }
        HikariDataSource pool = database.pool();
        return new Stores(pool, database.transactions(pool), database.dialect());
    }

    /** Returns the store of layers. */
    public LayerStore layers() {
        return layers;
    }

    /** Returns the store of plans. */
    public PlanStore plans() {
        return plans;
    }

    /** Returns the store of keys. */
    public KeyStore keys() {
        return keys;
    }

    /** Returns the audit log. */
    public AuditLog auditLog() {
        return auditLog;
    }

    /** Returns the store of the working version's changes. */
    public ChangeStore changes() {
        return changes;
    }

    /** Returns what gives numbers to kept reports. */
    public JdbcReportNumbers reportNumbers() {
        return reportNumbers;
    }

    /** Returns what reads one state of the database. */
    public StoreSnapshot snapshot() {
        return snapshot;
    }

    /** Returns the same audit log, for a copy of it. */
    JdbcAuditLog auditLogToCopy() {
        return auditLog;
    }

    /** Returns the lock of the database. */
    public StoreLock lock() {
        return lock;
    }

    /** Returns the template for questions that the stores do not answer, in the transaction of {@link #lock}. */
    NamedParameterJdbcTemplate jdbc() {
        return new NamedParameterJdbcTemplate(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
