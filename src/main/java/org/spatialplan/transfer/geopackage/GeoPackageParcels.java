package org.spatialplan.transfer.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.transfer.DataFileException;
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

    private final String fileName;
    private final Connection connection;
    private final List<Note> notes = new ArrayList<>();
    private final FeatureTable table;
    private final ResultSet rows;
    private final ParcelNames names = new ParcelNames();
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private long number;

    private GeoPackageParcels(String fileName, Connection connection, TableChoice table) throws SQLException {
        this.fileName = fileName;
        this.connection = connection;
        this.table = chosen(table, tables(table.wanted()));
        Statement statement = connection.createStatement();
        this.rows = statement.executeQuery("SELECT * FROM " + quoted(this.table.name));
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
            types.add(rows.getMetaData().getColumnTypeName(i));
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

    private record FeatureTable(String name, String geometry, Optional<Crs> crs) {}

    private List<FeatureTable> tables(Optional<String> wanted) throws SQLException {
        String sql =
                "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, m.type"
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
                        crs(found.getString(3), found.getInt(4), found.getString(5))));
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
                    ResultSet row = statement.executeQuery("SELECT 1 FROM " + quoted(candidate.name) + " LIMIT 1")) {
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

    private Optional<Crs> crs(String organization, int code, String definition) {
        try {
            if ("EPSG".equalsIgnoreCase(organization)) {
                return Optional.of(Crs.ofEpsg(code));
            }
            return code > 0 && definition != null ? Optional.of(Crs.ofWkt(definition)) : Optional.empty();
        } catch (UnknownCrsException e) {
            notes.add(
                    new Note("crs-unreadable", Severity.WARNING, "", "无法识别文件自带的坐标系：" + e.getMessage(), e.getMessage()));
            return Optional.empty();
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public OptionalLong count() {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + quoted(table.name))) {
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
        return table.crs;
    }

    @Override
    public List<Note> notes() {
        return Stream.concat(notes.stream(), names.notes().stream()).toList();
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
                if (value != null) {
                    attributes.put(columns.get(i), value);
                }
            }
        }
        return attributes;
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
