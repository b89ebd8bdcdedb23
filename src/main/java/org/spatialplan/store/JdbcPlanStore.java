package org.spatialplan.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans over JDBC. */
public final class JdbcPlanStore implements PlanStore {

    private final JdbcClient jdbc;
    private final PlanRowWriter writer;
    private final PlanRowReader reader;
    private final TransactionTemplate transaction;

    public JdbcPlanStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(template);
        this.writer = new PlanRowWriter(template);
        this.reader = new PlanRowReader(jdbc);
        this.transaction = transaction;
    }

    @Override
    public Optional<StoredPlan> findCurrent() {
        return jdbc.sql("select version_id, sha256, origin, added_at from plan_version"
                        + " order by version_id desc fetch first 1 row only")
                .query((row, i) -> new StoredPlan(
                        reader.read(row.getLong("version_id")),
                        row.getString("sha256"),
                        VersionInfo.Origin.valueOf(row.getString("origin")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void append(Plan plan, String sha256, VersionInfo.Origin origin, Instant addedAt) {
        transaction.executeWithoutResult(status -> {
            long versionId = VersionIds.insert(
                    jdbc.sql("insert into plan_version (sha256, origin, added_at) values (:sha256, :origin, :added_at)")
                            .param("sha256", sha256)
                            .param("origin", origin.name())
                            .param("added_at", addedAt.atOffset(ZoneOffset.UTC)));
            writer.write(versionId, plan);
        });
    }
}
