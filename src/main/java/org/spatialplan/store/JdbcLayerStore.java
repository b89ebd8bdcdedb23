package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.layer.AttributeTypes;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores layers over JDBC. Geometry is transferred as WKB. A lock keeps writers in sequence. Thread-safe. */
public final class JdbcLayerStore implements LayerStore {

    private static final String VERSION_COLUMNS =
            "version_id, layer, number, sha256, source, origin, added_at, features, area_m2, licence, author, note,"
                    + " valid_from";
    /** Rows of one batch; a long layer is never in memory as rows. */
    private static final int BATCH = 1000;

    private static final int MAX_SHARED = 1000;
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TYPES = new TypeReference<>() {};

    /** Rows that are fetched at a time. */
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
        return OutageTranslator.translate(() -> jdbc.sql("select distinct layer from layer_version order by layer")
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
    public List<VersionInfo> append(List<NewVersion> versions) {
        return lock.hold(() -> versions.stream().map(this::insert).toList());
    }

    private List<VersionInfo> infos(String which, Map<String, ?> parameters) {
        return OutageTranslator.translate(
                () -> rows(which, parameters).stream().map(VersionRow::info).toList());
    }

    /** Finds a version in a transaction, because PostgreSQL would send all rows at once without one. */
    private Optional<LayerVersion> find(String which, Map<String, ?> parameters) {
        return OutageTranslator.translate(() -> transaction.execute(
                status -> rows(which, parameters).stream().findFirst().map(this::withFeatures)));
    }

    private List<VersionRow> rows(String which, Map<String, ?> parameters) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from layer_version " + which)
                .params(parameters)
                .query((row, i) -> versionRow(row))
                .list();
    }

    private VersionInfo insert(NewVersion version) {
        int newest = newest(version.layer());
        if (version.follows().orElse(newest) != newest) {
            throw new VersionChangedException(version.layer(), version.follows().getAsInt(), newest);
        }
        VersionInfo info = new VersionInfo(
                version.layer(),
                newest + 1,
                version.sha256(),
                version.source(),
                version.origin(),
                version.addedAt(),
                version.features().size(),
                version.areaM2().orElseGet(() -> VersionArea.m2(version.features())),
                version.provenance());
        long versionId = insert(info);
        FaultPoint.reach("store.version-added");
        for (int from = 0; from < version.features().size(); from += BATCH) {
            insert(
                    versionId,
                    version.features(),
                    from,
                    Math.min(from + BATCH, version.features().size()));
            FaultPoint.reach("store.features-added");
        }
        return info;
    }

    /**
     * Returns the newest number; 0 if there is none. Called under the lock, so that earlier writers have committed.
     */
    private int newest(String layer) {
        return jdbc.sql("select coalesce(max(number), 0) from layer_version where layer = :layer")
                .param("layer", layer)
                .query(Integer.class)
                .single();
    }

    private void insert(long versionId, List<Feature> features, int from, int to) {
        batch.batchUpdate(
                "insert into feature (version_id, position, id, name_zh, name_en, geometry, accuracy_m, source, licence,"
                        + " status, as_of, attributes, attribute_types) values (:version_id, :position, :id, :name_zh, :name_en, "
                        + dialect.geometryValue(":geometry") + ", :accuracy_m, :source, :licence, :status, :as_of, "
                        + dialect.jsonValue(":attributes") + ", :attribute_types)",
                IntStream.range(from, to)
                        .mapToObj(position -> featureRow(versionId, position, features.get(position)))
                        .toArray(SqlParameterSource[]::new));
    }

    private long insert(VersionInfo info) {
        return VersionIds.insert(jdbc.sql(
                        "insert into layer_version (layer, number, sha256, source, origin, added_at, features, area_m2,"
                                + " licence, author, note, valid_from) values (:layer, :number, :sha256, :source,"
                                + " :origin, :added_at, :features, :area_m2, :licence, :author, :note, :valid_from)")
                .param("layer", info.layer())
                .param("number", info.number())
                .param("sha256", info.sha256())
                .param("source", info.source())
                .param("origin", info.origin().name())
                .param("added_at", info.addedAt().atOffset(ZoneOffset.UTC))
                .param("features", info.features())
                .param("area_m2", info.areaM2())
                .param("licence", info.provenance().licence())
                .param("author", info.provenance().author())
                .param("note", info.provenance().note())
                .param("valid_from", info.provenance().validFrom().orElse(null), Types.DATE));
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
                .addValue("attributes", json.writeValueAsString(feature.attributes()))
                .addValue("attribute_types", types(feature), Types.VARCHAR);
    }

    /** Returns the types of attributes; null for most features, whose JSON is enough. */
    private String types(Feature feature) {
        Map<String, String> types = AttributeTypes.of(feature.attributes());
        return types.isEmpty() ? null : json.writeValueAsString(types);
    }

    private String selectFeatures() {
        return "select id, name_zh, name_en, " + dialect.geometryColumn("geometry")
                + ", accuracy_m, source, licence, status, as_of, attributes, attribute_types"
                + " from feature where version_id = :version_id order by position";
    }

    private LayerVersion withFeatures(VersionRow version) {
        Map<String, String> same = new HashMap<>();
        List<Feature> features = jdbc.sql(selectFeatures())
                .param("version_id", version.id())
                .withFetchSize(FETCHED)
                .query((row, i) -> feature(row, same))
                .list();
        return new LayerVersion(version.info(), features);
    }

    @Override
    public void forEachFeature(String layer, int number, Consumer<Feature> taker) {
        OutageTranslator.translate(() -> transaction.execute(status -> {
            handOut(layer, number, taker);
            return null;
        }));
    }

    private void handOut(String layer, int number, Consumer<Feature> taker) {
        VersionRow version =
                rows("where layer = :layer and number = :number", Map.of("layer", layer, "number", number)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(layer + "/versions/" + number));
        Map<String, String> same = new HashMap<>();
        jdbc.sql(selectFeatures())
                .param("version_id", version.id())
                .withFetchSize(FETCHED)
                .query(row -> {
                    taker.accept(feature(row, same));
                });
    }

    /**
     * Reads a feature.
     *
     * @param same texts that most features share, kept once
     */
    private Feature feature(ResultSet row, Map<String, String> same) throws SQLException {
        return new Feature(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                geometry(row.getBytes("geometry")),
                Columns.optionalDouble(row, "accuracy_m"),
                share(row.getString("source"), same),
                share(row.getString("licence"), same),
                Status.valueOf(row.getString("status")),
                row.getObject("as_of", LocalDate.class),
                attributes(row.getString("attributes"), row.getString("attribute_types")));
    }

    private Map<String, Object> attributes(String plain, String types) {
        Map<String, Object> attributes = json.readValue(plain, ATTRIBUTES);
        return types == null ? attributes : AttributeTypes.read(attributes, json.readValue(types, TYPES));
    }

    /** Shares equal texts; a source of which every feature has its own is not shared. */
    private static String share(String text, Map<String, String> same) {
        if (same.size() > MAX_SHARED) {
            return same.getOrDefault(text, text);
        }
        return same.computeIfAbsent(text, Function.identity());
    }

    private static Optional<Geometry> geometry(byte[] wkb) {
        try {
            return wkb == null ? Optional.empty() : Optional.of(new WKBReader(PackedXY.FACTORY).read(wkb));
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
                row.getDouble("area_m2"),
                new Provenance(
                        row.getString("licence"),
                        row.getString("author"),
                        row.getString("note"),
                        Optional.ofNullable(row.getObject("valid_from", LocalDate.class))));
        return new VersionRow(row.getLong("version_id"), info);
    }

    private record VersionRow(long id, VersionInfo info) {}
}
