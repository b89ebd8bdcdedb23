package org.spatialplan.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores plans over JDBC. A lock keeps writers in sequence, so that the order of ids is the order of writing.
 * Thread-safe.
 */
public final class JdbcPlanStore implements PlanStore {

    private final JdbcClient jdbc;
    private final PlanRowWriter writer;
    private final PlanRowReader reader;
    private final StoreLock lock;

    public JdbcPlanStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction, Dialect dialect) {
        this.jdbc = JdbcClient.create(template);
        this.writer = new PlanRowWriter(template);
        this.reader = new PlanRowReader(jdbc);
        this.lock = new StoreLock(template, transaction, dialect);
    }

    @Override
    public List<PlanInfo> listVersions() {
        return OutageTranslator.translate(
                () -> rows().stream().map(PlanRow::info).toList());
    }

    @Override
    public Optional<StoredPlan> findCurrent() {
        return OutageTranslator.translate(
                () -> rows().stream().reduce((earlier, later) -> later).map(this::withPlan));
    }

    @Override
    public Optional<StoredPlan> findVersion(int number) {
        return OutageTranslator.translate(() -> rows().stream()
                .filter(row -> row.info().number() == number)
                .findFirst()
                .map(this::withPlan));
    }

    @Override
    public void append(
            Plan plan,
            String sha256,
            VersionInfo.Origin origin,
            Instant addedAt,
            PlanProvenance provenance,
            OptionalInt follows) {
        lock.hold(() -> {
            int newest = rows().size();
            if (follows.orElse(newest) != newest) {
                throw new VersionChangedException("plan", follows.getAsInt(), newest);
            }
            long versionId = VersionIds.insert(
                    jdbc.sql("insert into plan_version (sha256, origin, added_at, source, author, note, with_relations)"
                                    + " values (:sha256, :origin, :added_at, :source, :author, :note, :with_relations)")
                            .param("sha256", sha256)
                            .param("origin", origin.name())
                            .param("added_at", addedAt.atOffset(ZoneOffset.UTC))
                            .param("source", provenance.source())
                            .param("author", provenance.author())
                            .param("note", provenance.note())
                            .param("with_relations", plan.areRelationsKnown()));
            writer.write(versionId, plan);
            return versionId;
        });
    }

    /** Lists the rows. Version numbers are positions in this list, because a database may leave gaps between ids. */
    private List<PlanRow> rows() {
        return jdbc.sql(
                        "select version_id, sha256, origin, added_at, source, author, note from plan_version order by version_id")
                .query((row, i) -> new PlanRow(
                        row.getLong("version_id"),
                        new PlanInfo(
                                i + 1,
                                row.getString("sha256"),
                                VersionInfo.Origin.valueOf(row.getString("origin")),
                                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                                new PlanProvenance(
                                        row.getString("source"), row.getString("author"), row.getString("note")))))
                .list();
    }

    private StoredPlan withPlan(PlanRow row) {
        return new StoredPlan(row.info(), reader.read(row.id()));
    }

    private record PlanRow(long id, PlanInfo info) {}
}
