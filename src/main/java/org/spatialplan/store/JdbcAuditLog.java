package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spatialplan.auditlog.AuditChain;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.auditlog.Circumstances;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the audit log over JDBC, append-only. Thread-safe. */
public final class JdbcAuditLog implements AuditLog {

    private static final String COLUMNS =
            "number, recorded_at, who, name, kind, role, address, door, request, what, subject, hash_before, hash_after,"
                    + " previous, hash";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final AuditChainLock lock;
    private final Consumer<AuditHead> committed;

    /** @param committed takes the last entry after each commit that added some */
    public JdbcAuditLog(
            NamedParameterJdbcTemplate template,
            TransactionTemplate transaction,
            Dialect dialect,
            Consumer<AuditHead> committed) {
        this.jdbc = JdbcClient.create(template);
        this.batch = template;
        this.transaction = transaction;
        this.lock = new AuditChainLock(jdbc, dialect);
        this.committed = committed;
    }

    @Override
    public List<AuditEntry> append(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return OutageTranslator.translate(() -> transaction.execute(status -> {
            lock.take();
            List<AuditEntry> entries = AuditChain.next(last(), events);
            insert(entries);
            tell(entries.get(entries.size() - 1).head());
            return entries;
        }));
    }

    /** Adds entries of another log as they are, in the running transaction. */
    void copy(List<AuditEntry> entries) {
        lock.take();
        insert(entries);
    }

    private void tell(AuditHead head) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.accept(head);
            }
        });
    }

    @Override
    public AuditHead head() {
        return OutageTranslator.translate(this::last);
    }

    private AuditHead last() {
        return jdbc.sql("select number, hash from audit_entry order by number desc fetch first 1 row only")
                .query((row, i) -> new AuditHead(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElse(AuditHead.START);
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, AuditPage page) {
        List<String> conditions = new ArrayList<>(List.of("number > :above", "number < :below"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("above", page.above());
        parameters.put("below", page.below());
        filter.from().ifPresent(from -> {
            conditions.add("recorded_at >= :from");
            parameters.put("from", from.atOffset(ZoneOffset.UTC));
        });
        filter.to().ifPresent(to -> {
            conditions.add("recorded_at < :to");
            parameters.put("to", to.atOffset(ZoneOffset.UTC));
        });
        filter.who().ifPresent(who -> {
            conditions.add("(who = :who or name = :who)");
            parameters.put("who", who);
        });
        filter.what().ifPresent(what -> {
            conditions.add("what = :what");
            parameters.put("what", what);
        });
        filter.subject().ifPresent(subject -> {
            conditions.add("(subject = :subject or position(:folder in subject) = 1)");
            parameters.put("subject", subject);
            parameters.put("folder", subject + "/");
        });
        String sql = "select " + COLUMNS + " from audit_entry where " + String.join(" and ", conditions)
                + " order by number " + (page.newestFirst() ? "desc" : "asc") + " fetch first " + page.limit()
                + " rows only";
        return OutageTranslator.translate(() ->
                jdbc.sql(sql).params(parameters).query((row, i) -> entry(row)).list());
    }

    private void insert(List<AuditEntry> entries) {
        batch.batchUpdate(
                "insert into audit_entry (" + COLUMNS + ") values (:number, :recorded_at, :who, :name, :kind, :role,"
                        + " :address, :door, :request, :what, :subject, :hash_before, :hash_after, :previous, :hash)",
                entries.stream().map(JdbcAuditLog::row).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(AuditEntry entry) {
        Circumstances by = entry.event().by();
        AuditedChange change = entry.event().change();
        return new MapSqlParameterSource()
                .addValue("number", entry.number())
                .addValue("recorded_at", entry.event().when().atOffset(ZoneOffset.UTC))
                .addValue("who", by.who())
                .addValue("name", by.name())
                .addValue("kind", by.kind())
                .addValue("role", by.role())
                .addValue("address", by.from())
                .addValue("door", by.door())
                .addValue("request", by.request())
                .addValue("what", change.what())
                .addValue("subject", change.subject())
                .addValue("hash_before", change.before())
                .addValue("hash_after", change.after())
                .addValue("previous", entry.previous())
                .addValue("hash", entry.hash());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Circumstances by = new Circumstances(
                row.getString("who"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("role"),
                row.getString("address"),
                row.getString("door"),
                row.getString("request"));
        AuditedChange change = new AuditedChange(
                row.getString("what"),
                row.getString("subject"),
                row.getString("hash_before"),
                row.getString("hash_after"));
        AuditEvent event = new AuditEvent(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), by, change);
        return new AuditEntry(row.getLong("number"), event, row.getString("previous"), row.getString("hash"));
    }
}
