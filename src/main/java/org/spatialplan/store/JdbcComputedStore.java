package org.spatialplan.store;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what the service computes of plan and layers in PostGIS, for map servers and SQL users. The service itself
 * never reads it back. Append-only; thread-safe.
 */
public final class JdbcComputedStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final StoreLock lock;
    private final JsonMapper json = new JsonMapper();

    public JdbcComputedStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(template);
        this.batch = template;
        this.lock = new StoreLock(template, transaction, Dialect.POSTGIS);
    }

    /**
     * A computed layer.
     *
     * @param sha256 identifies its input
     */
    public record Computed(String layer, String sha256, List<Row> rows) {}

    /**
     * One feature.
     *
     * @param geometry degrees, longitude before latitude
     * @param attributes all its properties: text, numbers, booleans or null
     */
    public record Row(String id, Optional<Geometry> geometry, Map<String, Object> attributes) {}

    /** Adds the layers whose newest version was computed of other input, all in one transaction. */
    public void put(List<Computed> layers, Instant at) {
        lock.hold(() -> {
            layers.stream().filter(this::isNew).forEach(layer -> insert(layer, at));
            return layers;
        });
    }

    private boolean isNew(Computed layer) {
        return jdbc.sql("select sha256 from computed_version where layer = :layer order by version_id desc limit 1")
                .param("layer", layer.layer())
                .query(String.class)
                .optional()
                .filter(layer.sha256()::equals)
                .isEmpty();
    }

    private void insert(Computed layer, Instant at) {
        long version = VersionIds.insert(
                jdbc.sql("insert into computed_version (layer, sha256, computed_at) values (:layer, :sha256, :at)")
                        .param("layer", layer.layer())
                        .param("sha256", layer.sha256())
                        .param("at", at.atOffset(ZoneOffset.UTC)));
        batch.batchUpdate(
                "insert into computed_feature (version_id, position, id, geometry, attributes)"
                        + " values (:version, :position, :id, " + Dialect.POSTGIS.geometryValue(":geometry") + ", "
                        + Dialect.POSTGIS.jsonValue(":attributes") + ")",
                IntStream.range(0, layer.rows().size())
                        .mapToObj(
                                position -> row(version, position, layer.rows().get(position)))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(long version, int position, Row row) {
        return new MapSqlParameterSource()
                .addValue("version", version)
                .addValue("position", position)
                .addValue("id", row.id())
                .addValue("geometry", row.geometry().map(new WKBWriter()::write).orElse(null), Types.VARBINARY)
                .addValue("attributes", json.writeValueAsString(row.attributes()));
    }
}
