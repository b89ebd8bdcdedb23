package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Layers over JDBC. Geometry travels as WKB. Versions are added one after the other, whoever adds them. */
public final class JdbcLayerStore implements LayerStore {

    private static final String VERSION_COLUMNS =
            "version_id, layer, number, sha256, source, origin, added_at, features, area_m2";
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    /** Rows that are on their way at a time. */
    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final Dialect dialect;
    private final StoreLock lock;
    private final JsonMapper json = new JsonMapper();

    public JdbcLayerStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction, Dialect dialect) {
        this.jdbc = JdbcClient.create(template);
        this.dialect = dialect;
        this.lock = new StoreLock(template, transaction, dialect);
        this.batch = template;
        this.transaction = transaction;
    }

    @Override
    public List<String> listLayers() {
        return Outage.told(() -> jdbc.sql("select distinct layer from layer_version order by layer")
                .query(String.class)
                .list());
    }

    @Override
    public List<VersionInfo> listVersions() {
        return infos("order by layer, number", Map.of());
    }

    @Override
    public List<VersionInfo> listVersions(String layer) {
        return infos("where layer = :layer order by number", Map.of("layer", layer));
    }

    @Override
    public Optional<LayerVersion> findCurrent(String layer) {
        return find("where layer = :layer order by number desc fetch first 1 row only", Map.of("layer", layer));
    }

    @Override
    public Optional<LayerVersion> findVersion(String layer, int number) {
        return find("where layer = :layer and number = :number", Map.of("layer", layer, "number", number));
    }

    @Override
    public VersionInfo append(NewVersion version) {
        return lock.hold(() -> insert(version));
    }

    private List<VersionInfo> infos(String which, Map<String, ?> parameters) {
        return Outage.told(
                () -> rows(which, parameters).stream().map(VersionRow::info).toList());
    }

    /** In a transaction, or PostgreSQL sends all rows at once. */
    private Optional<LayerVersion> find(String which, Map<String, ?> parameters) {
        return Outage.told(() -> transaction.execute(
                status -> rows(which, parameters).stream().findFirst().map(this::withFeatures)));
    }

    private List<VersionRow> rows(String which, Map<String, ?> parameters) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from layer_version " + which)
                .params(parameters)
                .query((row, i) -> versionRow(row))
                .list();
    }

    private VersionInfo insert(NewVersion version) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from layer_version where layer = :layer")
                .param("layer", version.layer())
                .query(Integer.class)
                .single();
        double areaM2 = version.features().stream()
                .flatMap(feature -> feature.geometry().stream())
                .mapToDouble(GroundMeasure::areaM2)
                .sum();
        VersionInfo info = new VersionInfo(
                version.layer(),
                number,
                version.sha256(),
                version.source(),
                version.origin(),
                version.addedAt(),
                version.features().size(),
                areaM2);
        long versionId = insert(info);
        batch.batchUpdate(
                "insert into feature (version_id, position, id, name_zh, name_en, geometry, accuracy_m, source, licence,"
                        + " status, as_of, attributes) values (:version_id, :position, :id, :name_zh, :name_en, "
                        + dialect.geometryValue(":geometry") + ", :accuracy_m, :source, :licence, :status, :as_of, "
                        + dialect.jsonValue(":attributes") + ")",
                IntStream.range(0, version.features().size())
                        .mapToObj(position -> featureRow(
                                versionId, position, version.features().get(position)))
                        .toArray(SqlParameterSource[]::new));
        return info;
    }

    private long insert(VersionInfo info) {
        return VersionIds.insert(jdbc.sql(
                        "insert into layer_version (layer, number, sha256, source, origin, added_at, features, area_m2)"
                                + " values (:layer, :number, :sha256, :source, :origin, :added_at, :features, :area_m2)")
                .param("layer", info.layer())
                .param("number", info.number())
                .param("sha256", info.sha256())
                .param("source", info.source())
                .param("origin", info.origin().name())
                .param("added_at", info.addedAt().atOffset(ZoneOffset.UTC))
                .param("features", info.features())
                .param("area_m2", info.areaM2()));
    }

    private SqlParameterSource featureRow(long versionId, int position, Feature feature) {
        return new MapSqlParameterSource()
                .addValue("version_id", versionId)
                .addValue("position", position)
                .addValue("id", feature.id())
                .addValue("name_zh", feature.nameZh())
                .addValue("name_en", feature.nameEn())
                .addValue(
                        "geometry",
                        feature.geometry().map(new WKBWriter()::write).orElse(null),
                        Types.VARBINARY)
                .addValue("accuracy_m", Columns.orNull(feature.accuracyM()), Types.DOUBLE)
                .addValue("source", feature.source())
                .addValue("licence", feature.licence())
                .addValue("status", feature.status().name())
                .addValue("as_of", feature.asOf())
                .addValue("attributes", json.writeValueAsString(feature.attributes()));
    }

    private LayerVersion withFeatures(VersionRow version) {
        List<Feature> features = jdbc.sql("select id, name_zh, name_en, "
                        + dialect.geometryColumn("geometry")
                        + ", accuracy_m, source, licence, status, as_of, attributes"
                        + " from feature where version_id = :version_id order by position")
                .param("version_id", version.id())
                .withFetchSize(FETCHED)
                .query((row, i) -> feature(row))
                .list();
        return new LayerVersion(version.info(), features);
    }

    private Feature feature(ResultSet row) throws SQLException {
        return new Feature(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                geometry(row.getBytes("geometry")),
                Columns.optionalDouble(row, "accuracy_m"),
                row.getString("source"),
                row.getString("licence"),
                Status.valueOf(row.getString("status")),
                row.getObject("as_of", LocalDate.class),
                json.readValue(row.getString("attributes"), ATTRIBUTES));
    }

    private static Optional<Geometry> geometry(byte[] wkb) {
        try {
            return wkb == null ? Optional.empty() : Optional.of(new WKBReader(new GeometryFactory()).read(wkb));
        } catch (ParseException e) {
            throw new StoreException("A stored geometry cannot be read", e);
        }
    }

    private static VersionRow versionRow(ResultSet row) throws SQLException {
        VersionInfo info = new VersionInfo(
                row.getString("layer"),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("source"),
                VersionInfo.Origin.valueOf(row.getString("origin")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getInt("features"),
                row.getDouble("area_m2"));
        return new VersionRow(row.getLong("version_id"), info);
    }

    private record VersionRow(long id, VersionInfo info) {}
}
