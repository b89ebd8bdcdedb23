package org.spatialplan.format.geopackage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.geopackage.GeoPackageCatalogue.FeatureTable;
import org.spatialplan.format.geopackage.GeoPackageCatalogue.SpatialReference;
import org.spatialplan.format.geopackage.TableKinds.Column;
import org.spatialplan.format.read.FieldText;
import org.spatialplan.format.read.JsonColumnText;
import org.spatialplan.format.read.ListText;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.RowOutline;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the feature table of a GeoPackage with a cursor, and its columns by their names. The file is never written to,
 * and nothing in it is run. Rows come in the order of their keys; a damaged file that repeats rows endlessly is
 * refused.
 */
public final class GeoPackageParcelReader implements ParcelSource {

    private static final char REPLACED = '\uFFFD';

    /** The largest number of characters in the texts of one row. */
    private static final int MAX_CHARACTERS = 4_000_000;

    /** Names by which SQLite gives the key of a row, unless a column has the name. */
    private static final List<String> KEYS = List.of("rowid", "_rowid_", "oid");

    private final String fileName;
    private final ReadOnlySqlite sqlite;
    private final List<Finding> notes = new ArrayList<>();
    private final FieldText texts = new FieldText(StandardCharsets.UTF_8);
    private final FeatureTable table;
    private final Optional<Crs> crs;
    private final ArcChords arcs;
    private boolean unreadableSystem;
    private final List<Column> columns = new ArrayList<>();
    private final ResultSet rows;
    private final ParcelNames names = new ParcelNames();
    private final Map<String, UnaryOperator<Object>> read = new HashMap<>();
    private final String key;
    private final long fileBytes;
    private long geometryBytes;
    private long number;
    private long lastKey = Long.MIN_VALUE;

    private GeoPackageParcelReader(String fileName, ReadOnlySqlite sqlite, long fileBytes, TableChoice choice)
            throws SQLException {
        this.fileName = fileName;
        this.fileBytes = fileBytes;
        this.sqlite = sqlite;
        TableKinds kinds = TableKinds.of(fileName, sqlite);
        GeoPackageCatalogue catalogue = new GeoPackageCatalogue(fileName, sqlite, kinds);
        this.table = catalogue.chosen(choice);
        this.crs = crs(catalogue.system(table));
        this.arcs = ArcChords.in(crs);
        notes.addAll(0, catalogue.notes());
        if (sqlite.isLogMissing()) {
            notes.add(Finding.warning("log-missing", "", Messages.of("format.log-missing")));
        }
        List<Column> all = kinds.columns(sqlite, table.name());
        this.key = key(all);
        all.stream()
                .filter(column -> !column.name().equalsIgnoreCase(table.geometry()))
                .forEach(columns::add);
        requireGeometry(all);
        this.rows = sqlite.statement().executeQuery(question());
        ColumnDescriptions.of(sqlite, kinds, table.name()).forEach(this::described);
    }

    private String key(List<Column> all) {
        return KEYS.stream()
                .filter(name -> all.stream().noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElseThrow(() ->
                        new DataFileException(fileName, 0, Messages.of("format.columns-table-take-all", table.name())));
    }

    private void requireGeometry(List<Column> all) {
        if (all.size() == columns.size()) {
            throw new DataFileException(
                    fileName, 0, Messages.of("format.feature-table-no-column", table.name(), table.geometry()));
        }
    }

    /** The SQL query: the key, the geometry, then the columns. */
    private String question() {
        return Stream.concat(Stream.of(key, table.geometry()), columns.stream().map(Column::name))
                        .map(GeoPackageWriter::quoted)
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + GeoPackageWriter.quoted(table.name())))
                + " NOT INDEXED";
    }

    private void described(String column, String description) {
        if (ColumnDescriptions.JSON.equalsIgnoreCase(description)) {
            read.put(column, JsonColumnText::read);
        } else {
            ListText.find(description).ifPresent(list -> read.put(column, list::read));
        }
    }

    /**
     * Opens the only feature table that has rows.
     *
     * @throws DataFileException if the file is not a GeoPackage or has no feature table
     */
    public static GeoPackageParcelReader open(String fileName, Path file) {
        return open(fileName, file, Optional.empty());
    }

    /**
     * Opens a feature table.
     *
     * @param table name of the feature table; needed if several tables have rows
     * @throws DataFileException if the file is not a GeoPackage or has no such feature table
     */
    public static GeoPackageParcelReader open(String fileName, Path file, Optional<String> table) {
        return open(fileName, file, TableChoice.ofFile(table));
    }

    /**
     * Opens a feature table.
     *
     * @param table name of the feature table, with the name of the parameter that chooses it
     */
    public static GeoPackageParcelReader open(String fileName, Path file, TableChoice table) {
        ReadOnlySqlite sqlite = ReadOnlySqlite.open(fileName, file);
        try {
            return new GeoPackageParcelReader(fileName, sqlite, sqlite.bytes(), table);
        } catch (SQLException e) {
            RuntimeException fault = sqlite.fault(e, Messages.of("format.no-geopackage"));
            sqlite.close();
            throw fault;
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    /**
     * The names of the feature tables that have rows.
     *
     * @throws DataFileException if the file is not a GeoPackage or has no feature table
     */
    public static List<String> tables(String fileName, Path file) {
        ReadOnlySqlite sqlite = ReadOnlySqlite.open(fileName, file);
        try {
            return new GeoPackageCatalogue(fileName, sqlite, TableKinds.of(fileName, sqlite)).filledTables();
        } catch (SQLException e) {
            throw sqlite.fault(e, Messages.of("format.no-geopackage"));
        } finally {
            sqlite.close();
        }
    }

    /** The coordinate reference system of a row of the file. All statements of the row have to agree. */
    private Optional<Crs> crs(SpatialReference system) {
        try {
            Optional<Crs> crs = Optional.empty();
            if ("EPSG".equalsIgnoreCase(system.organization())) {
                crs = Optional.of(
                        Crs.ofEpsg(system.code(), system.definitions().stream().findFirst()));
                system.definitions().stream().skip(1).forEach(other -> Crs.ofEpsg(system.code(), Optional.of(other)));
            } else if (system.code() > 0) {
                crs = system.definitions().stream().findFirst().map(Crs::ofWkt);
            }
            return crs;
        } catch (UnknownCrsException e) {
            notes.add(SystemNote.of(e, "crs-unreadable", "gpkg_spatial_ref_sys"));
            unreadableSystem = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadableSystem;
    }

    @Override
    public Optional<String> table() {
        return Optional.of(table.name());
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** Counts the rows one by one, since SQLite's count(*) does not check the work limit. */
    @Override
    public OptionalLong count() {
        String sql = "SELECT count(" + GeoPackageWriter.quoted(key) + ") FROM " + GeoPackageWriter.quoted(table.name())
                + " NOT INDEXED";
        try (Statement statement = sqlite.statement();
                ResultSet counted = statement.executeQuery(sql)) {
            return counted.next() ? OptionalLong.of(counted.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw sqlite.fault(e, Messages.of("format.cannot-counted"));
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
    public List<Finding> notes() {
        return texts.notesAfter(notes, names, arcs.note());
    }

    @Override
    public Optional<Parcel> next() {
        try {
            WorkLimit.ask();
            return rows.next() ? Optional.of(parcel()) : Optional.empty();
        } catch (SQLException e) {
            throw sqlite.fault(e, Messages.of("format.cannot-read-after-row", number));
        }
    }

    private Parcel parcel() throws SQLException {
        number++;
        requireNew(rows.getLong(1));
        try {
            Map<String, Object> attributes = attributes();
            ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
            return RowOutline.read(number, named.id(), named.name(), geometry(), blob -> GeometryBlob.read(blob, arcs))
                    .with(attributes)
                    .from(named.origin());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, Long.toString(number), "", e.fault("row " + number));
        }
    }

    /** The geometry of the current row. A file whose geometries are together longer than the file is damaged, and refused. */
    private byte[] geometry() throws SQLException {
        byte[] blob = rows.getBytes(2);
        geometryBytes += blob == null ? 0 : blob.length;
        if (geometryBytes > fileBytes) {
            throw new DataFileException(fileName, 0, Messages.of("format.damaged-geometries-first-rows", number));
        }
        return blob;
    }

    private void requireNew(long rowKey) {
        if (number > 1 && rowKey <= lastKey) {
            throw new DataFileException(
                    fileName, 0, Messages.of("format.damaged-key-row-not", number, rowKey, lastKey));
        }
        lastKey = rowKey;
    }

    private Map<String, Object> attributes() throws SQLException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        long characters = 0;
        for (int i = 0; i < columns.size(); i++) {
            Object value = value(i);
            if (value instanceof String text) {
                characters += text.length();
                requireShort(characters);
            }
            if (value != null) {
                String column = columns.get(i).name();
                Object held =
                        read.getOrDefault(column, UnaryOperator.identity()).apply(value);
                if (held != null) {
                    attributes.put(column, held);
                }
            }
        }
        return attributes;
    }

    private static void requireShort(long characters) {
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableParcelException(
                    "", Messages.of("format.attributes-more-than-characters", MAX_CHARACTERS));
        }
    }

    private Object value(int column) throws SQLException {
        int place = column + 3;
        Object value =
                GeoPackageValue.of(rows.getObject(place), columns.get(column).type());
        // the format requires UTF-8; some converters leave GBK unconverted
        return value instanceof String text && text.indexOf(REPLACED) >= 0
                ? texts.of(rows.getBytes(place)).strip()
                : value;
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
