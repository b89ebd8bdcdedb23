package org.spatialplan.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.auditlog.LogShortening;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the oldest entries out of the audit log, as the database's owner: the service's own user may not. In the same
 * transaction an entry states it, so that the chain can be checked as before.
 */
public final class AuditShortening {

    private final Database database;

    public AuditShortening(Database database) {
        this.database = database;
    }

    /**
     * Takes out the entries before the first one that is not older than a moment.
     *
     * @param event makes the event that states it
     * @return the last entry that left; empty if none is old enough
     * @throws StoreException if the database refuses
     */
    public Optional<AuditHead> run(Instant before, Function<AuditedChange, AuditEvent> event) {
        try (Connection owner = connect()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(owner, true);
            NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(source);
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            AuditLog log = new JdbcAuditLog(jdbc, transaction, database.dialect(), head -> {});
            return OutageTranslator.translate(() -> transaction.execute(status -> {
                Optional<AuditHead> last = lastToLeave(jdbc, log, before);
                last.ifPresent(head -> {
                    log.append(List.of(event.apply(LogShortening.of(head))));
                    jdbc.update("delete from audit_entry where number <= :number", Map.of("number", head.number()));
                });
                return last;
            }));
        } catch (SQLException e) {
            throw new StoreException("The owner of the database cannot connect", e);
        }
    }

    private Connection connect() throws SQLException {
        Connection owner =
                database.migrations(Flyway.configure()).getDataSource().getConnection();
        if (database.dialect() == Dialect.POSTGIS) {
            owner.setSchema(PostgisDatabase.SCHEMA);
        }
        return owner;
    }

    /** By number, since the clock may have been set back: no younger entry leaves with an older one. */
    private static Optional<AuditHead> lastToLeave(NamedParameterJdbcTemplate jdbc, AuditLog log, Instant before) {
        Long firstToStay = jdbc.queryForObject(
                "select min(number) from audit_entry where recorded_at >= :before",
                Map.of("before", before.atOffset(ZoneOffset.UTC)),
                Long.class);
        long below = firstToStay == null ? Long.MAX_VALUE : firstToStay;
        return log.list(AuditFilter.ALL, AuditPage.below(below, 1)).stream()
                .map(entry -> entry.head())
                .findFirst();
    }
}
