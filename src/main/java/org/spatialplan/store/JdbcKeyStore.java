package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.KeyStore;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores keys over JDBC. Only rows are added: a revocation and a use are rows of their own. Thread-safe. */
public final class JdbcKeyStore implements KeyStore {

    private static final String BETWEEN_LAYERS = " ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public JdbcKeyStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
    }

    @Override
    public void add(ApiKey key, String hash, Runnable recorded) {
        inOne(
                () -> jdbc.sql("insert into access_key"
                                + " (key_id, hash, name, role, layers, made_at, made_by, expires_at)"
                                + " values (:id, :hash, :name, :role, :layers, :made_at, :made_by, :expires_at)")
                        .param("id", key.id())
                        .param("hash", hash)
                        .param("name", key.name())
                        .param("role", key.role().code())
                        .param(
                                "layers",
                                String.join(BETWEEN_LAYERS, key.layers().written()))
                        .param("made_at", time(key.madeAt()))
                        .param("made_by", key.madeBy())
                        .param(
                                "expires_at",
                                key.expiresAt().map(JdbcKeyStore::time).orElse(null))
                        .update(),
                recorded);
    }

    @Override
    public void revoke(String id, Instant at, String by, Runnable recorded) {
        try {
            inOne(
                    () -> jdbc.sql("insert into access_key_revocation (key_id, revoked_at, revoked_by)"
                                    + " values (:id, :at, :by)")
                            .param("id", id)
                            .param("at", time(at))
                            .param("by", by)
                            .update(),
                    recorded);
        } catch (DuplicateKeyException e) {
            // another instance revoked it first, and its record stays
        }
    }

    @Override
    public void use(String id, Instant hour) {
        try {
            OutageTranslator.translate(() -> jdbc.sql("insert into access_key_use (key_id, used_hour)"
                            + " select key_id, :hour from access_key where key_id = :id and not exists"
                            + " (select 1 from access_key_use where key_id = :id and used_hour = :hour)")
                    .param("id", id)
                    .param("hour", time(hour))
                    .update());
        } catch (DuplicateKeyException e) {
            // another instance recorded the same hour
        }
    }

    @Override
    public List<StoredKey> list() {
        return OutageTranslator.translate(() -> jdbc.sql(
                        "select k.key_id, k.hash, k.name, k.role, k.layers, k.made_at, k.made_by, k.expires_at, r.revoked_at,"
                                + " (select max(u.used_hour) from access_key_use u where u.key_id = k.key_id) as used_hour"
                                + " from access_key k left join access_key_revocation r on r.key_id = k.key_id"
                                + " order by k.made_at, k.key_id")
                .query((row, i) -> new StoredKey(key(row), row.getString("hash")))
                .list());
    }

    @Override
    public long changes() {
        return OutageTranslator.translate(() -> jdbc.sql(
                        "select (select count(*) from access_key)" + " + (select count(*) from access_key_revocation)")
                .query(Long.class)
                .single());
    }

    private void inOne(Runnable change, Runnable recorded) {
        OutageTranslator.translate(() -> transaction.execute(status -> {
            change.run();
            recorded.run();
            return true;
        }));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ApiKey(
                row.getString("key_id"),
                row.getString("name"),
                Role.find(role).orElseThrow(() -> new StoreException("access_key.role " + role, null)),
                SeenLayers.of(Stream.of(row.getString("layers").split(BETWEEN_LAYERS))
                        .filter(id -> !id.isEmpty())
                        .toList()),
                time(row, "made_at").orElseThrow(),
                row.getString("made_by"),
                time(row, "expires_at"),
                time(row, "revoked_at"),
                time(row, "used_hour"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
