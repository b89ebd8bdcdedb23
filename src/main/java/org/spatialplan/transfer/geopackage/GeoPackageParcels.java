package org.spatialplan.transfer.geopackage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.transfer.DataFileException;
import org.spatialplan.transfer.parcel.FieldText;
import org.spatialplan.transfer.parcel.JsonText;
import org.spatialplan.transfer.parcel.ListText;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.ParcelNames;
import org.spatialplan.transfer.parcel.ParcelSource;
import org.spatialplan.transfer.parcel.TableChoice;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** The feature table of a GeoPackage, read with a cursor. The file is never written to. */
public final class GeoPackageParcels implements ParcelSource {

    /** Generated columns make values of any length from nothing. */
    private static final int MOST_BYTES_A_VALUE = 64 << 20;

    private static final char REPLACED = '\uFFFD';

    private final String fileName;
    private final Connection connection;
    private final List<Note> notes = new ArrayList<>();
    private final FieldText texts = new FieldText(StandardCharsets.UTF_8);
    private final FeatureTable table;
    private final Optional<Crs> crs;
    private boolean unreadableSystem;
    private final ResultSet rows;
    private final ParcelNames names = new ParcelNames();
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Map<String, UnaryOperator<Object>> read = new HashMap<>();
    private long number;

    private GeoPackageParcels(String fileName, Connection connection, TableChoice table) throws SQLException {
        this.fileName = fileName;
        this.connection = connection;
        this.table = chosen(table, tables(table.wanted()));
        this.crs = crs(this.table.system);
        Statement statement = connection.createStatement();
        this.rows = statement.executeQuery("SELECT * FROM " + GeoPackageWriter.quoted(this.table.name));
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
            types.add(rows.getMetaData().getColumnTypeName(i));
        }
        ColumnDescriptions.of(connection, this.table.name).forEach(this::described);
    }

    private void described(String column, String description) {
        if (ColumnDescriptions.JSON.equalsIgnoreCase(description)) {
            read.put(column, JsonText::read);
        } else {
            ListText.find(description).ifPresent(list -> read.put(column, list::read));
        }
    }

    /** @throws DataFileException if it is no GeoPackage or holds no feature table */
    public static GeoPackageParcels open(String fileName, Path file) {
        return open(fileName, file, Optional.empty());
    }

    /**
     * @param table which feature table; needed if several hold anything
     * @throws DataFileException if it is no GeoPackage or holds no such feature table
     */
    public static GeoPackageParcels open(String fileName, Path file, Optional<String> table) {
        return open(fileName, file, TableChoice.ofFile(table));
    }

    /** @param table as above, with the name of the parameter that chooses it */
    public static GeoPackageParcels open(String fileName, Path file, TableChoice table) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteConnection connection = null;
        try {
            connection = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MOST_BYTES_A_VALUE);
            return new GeoPackageParcels(fileName, connection, table);
        } catch (SQLException e) {
            throw closing(
                    connection,
                    new DataFileException(
                            fileName, 0, "不是 GeoPackage：" + e.getMessage(), "is no GeoPackage: " + e.getMessage(), e));
        } catch (DataFileException e) {
            throw closing(connection, e);
        }
    }

    private static DataFileException closing(Connection connection, DataFileException fault) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    private record FeatureTable(String name, String geometry, SpatialReference system) {}

    /** A row of {@code gpkg_spatial_ref_sys}. @param definitions in WKT 1 and WKT 2, without those that say nothing */
    private record SpatialReference(String organization, int code, List<String> definitions) {

        static SpatialReference of(String organization, int code, String... definitions) {
            return new SpatialReference(
                    organization,
                    code,
                    Stream.of(definitions)
                            .filter(text -> text != null && !text.isBlank() && !text.equalsIgnoreCase("undefined"))
                            .toList());
        }
    }

    private List<FeatureTable> tables(Optional<String> wanted) throws SQLException {
        String sql =
                "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, m.type, "
                        + (hasSecondDefinition() ? "s.definition_12_063" : "NULL")
                        + " FROM gpkg_geometry_columns g LEFT JOIN sqlite_master m ON m.name = g.table_name COLLATE NOCASE"
                        + " AND m.type IN ('table', 'view') LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id";
        List<FeatureTable> tables = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                if (!"table".equals(found.getString(6))) {
                    others.add(found.getString(1));
                    continue;
                }
                tables.add(new FeatureTable(
                        found.getString(1),
                        found.getString(2),
                        SpatialReference.of(
                                found.getString(3), found.getInt(4), found.getString(5), found.getString(7))));
            }
        }
        if (tables.isEmpty() && others.isEmpty()) {
            throw new DataFileException(fileName, 0, "没有要素表", "holds no feature table");
        }
        others.forEach(other -> leave(other, wanted, tables.isEmpty()));
        return tables;
    }

    private FeatureTable chosen(TableChoice choice, List<FeatureTable> tables) throws SQLException {
        if (choice.wanted().isEmpty()) {
            return onlyFilled(choice, tables);
        }
        return tables.stream()
                .filter(candidate -> candidate.name.equals(choice.wanted().get()))
                .findFirst()
                .orElseThrow(() -> choice.refused(
                        fileName, tables.stream().map(FeatureTable::name).toList()));
    }

    /** Several are refused rather than left out without a word. Empty ones come from templates and do no harm. */
    private FeatureTable onlyFilled(TableChoice choice, List<FeatureTable> tables) throws SQLException {
        List<FeatureTable> filled = new ArrayList<>();
        for (FeatureTable candidate : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT 1 FROM " + GeoPackageWriter.quoted(candidate.name) + " LIMIT 1")) {
                if (row.next()) {
                    filled.add(candidate);
                }
            }
        }
        if (filled.size() > 1) {
            throw choice.refused(
                    fileName, filled.stream().map(FeatureTable::name).toList());
        }
        return filled.isEmpty() ? tables.get(0) : filled.get(0);
    }

    /** A view is code of the file's author, which may never end: it is not read. One that is meant is refused. */
    private void leave(String view, Optional<String> wanted, boolean alone) {
        if (alone || wanted.equals(Optional.of(view))) {
            throw new DataFileException(
                    fileName,
                    0,
                    "要素表 " + view + " 是视图或并不存在；请另存为表",
                    "the feature table " + view + " is a view or is missing; save it as a table");
        }
        notes.add(new Note(
                "view-left-out",
                wanted.isEmpty() ? Severity.WARNING : Severity.INFO,
                "",
                "视图 " + view + " 没有读取",
                "the view " + view + " was not read"));
    }

    /** The extension for WKT 2 adds a column. */
    private boolean hasSecondDefinition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT 1 FROM pragma_table_info('gpkg_spatial_ref_sys') WHERE name = 'definition_12_063'")) {
            return found.next();
        }
    }

    /** All that the row says must agree. */
    private Optional<Crs> crs(SpatialReference system) {
        try {
            Optional<Crs> crs = Optional.empty();
            if ("EPSG".equalsIgnoreCase(system.organization)) {
                crs = Optional.of(
                        Crs.ofEpsg(system.code, system.definitions.stream().findFirst()));
                system.definitions.stream().skip(1).forEach(other -> Crs.ofEpsg(system.code, Optional.of(other)));
            } else if (system.code > 0) {
                crs = system.definitions.stream().findFirst().map(Crs::ofWkt);
            }
            return crs;
        } catch (UnknownCrsException e) {
            notes.add(Note.of(e, "crs-unreadable", "gpkg_spatial_ref_sys"));
            unreadableSystem = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadableSystem;
    }

    @Override
    public OptionalLong count() {
        try (Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery("SELECT count(*) FROM " + GeoPackageWriter.quoted(table.name))) {
            return counted.next() ? OptionalLong.of(counted.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new DataFileException(
                    fileName, 0, "无法计数：" + e.getMessage(), "cannot be counted: " + e.getMessage(), e);
        }
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public List<Note> notes() {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(names.notes());
        all.addAll(texts.notes());
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        try {
            return rows.next() ? Optional.of(parcel()) : Optional.empty();
        } catch (SQLException e) {
            throw new DataFileException(
                    fileName,
                    0,
                    "读到第 " + number + " 行之后出错：" + e.getMessage(),
                    "cannot be read on after row " + number + ": " + e.getMessage(),
                    e);
        }
    }

    private Parcel parcel() throws SQLException {
        number++;
        Map<String, Object> attributes = attributes();
        ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
        return shape(named.id(), named.name(), rows.getBytes(table.geometry))
                .with(attributes)
                .from(named.origin());
    }

    private Map<String, Object> attributes() throws SQLException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equalsIgnoreCase(table.geometry)) {
                Object value = GeoPackageValue.of(rows.getObject(i + 1), types.get(i));
                String column = columns.get(i);
                if (value instanceof String text) {
                    value = readable(column, text).strip();
                }
                if (value != null) {
                    Object held =
                            read.getOrDefault(column, UnaryOperator.identity()).apply(value);
                    if (held != null) {
                        attributes.put(column, held);
                    }
                }
            }
        }
        return attributes;
    }

    /** UTF-8 by the format; converters of GBK that forgot to convert are met. */
    private String readable(String column, String text) throws SQLException {
        return text.indexOf(REPLACED) < 0 ? text : texts.of(rows.getBytes(column));
    }

    private Parcel shape(String id, String name, byte[] blob) {
        if (blob == null) {
            return Parcel.unreadable(number, id, name, Parcel.Fault.withoutGeometry("row " + number));
        }
        try {
            Geometry geometry = GeometryBlob.read(blob);
            return Parcel.of(number, id, name, geometry);
        } catch (ParseException | RuntimeException e) {
            return unreadable(id, name, "图形无法读取", "the geometry cannot be read: " + e.getMessage());
        }
    }

    private Parcel unreadable(String id, String name, String zh, String en) {
        return Parcel.unreadable(number, id, name, new Parcel.Fault("row " + number, zh, en));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataFileException(
                    fileName, 0, "无法关闭：" + e.getMessage(), "cannot be closed: " + e.getMessage(), e);
        }
    }
}
