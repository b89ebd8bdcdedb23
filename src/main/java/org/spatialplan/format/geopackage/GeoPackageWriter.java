package org.spatialplan.format.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;

/**
 * Writes a GeoPackage table by table and row by row. Used by one thread. The file is complete once the writer is
 * closed.
 */
public final class GeoPackageWriter implements AutoCloseable {

    private static final int APPLICATION_ID = 0x47504B47;
    private static final int USER_VERSION = 10300;
    private static final int BATCH = 5000;

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();

    private StyleTable styles;
    private ColumnDescriptions descriptions;

    private GeoPackageWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * A column beside the geometry.
     *
     * @param name of the column
     * @param type String, Long, Double, Boolean, LocalDate or Instant; values of the last two are given as texts
     * @param description what its values are; empty if there is nothing to say
     * @param length the largest number of characters of a text; 0 for any
     */
    public record Column(String name, Class<?> type, String description, int length) {

        /** A column of texts of any length, or of something else. */
        public Column(String name, Class<?> type, String description) {
            this(name, type, description, 0);
        }

        /** A column without a description. */
        public Column(String name, Class<?> type) {
            this(name, type, "");
        }

        private String declared() {
            if (type == Long.class) {
                return "INTEGER";
            }
            if (type == Double.class) {
                return "DOUBLE";
            }
            if (type == LocalDate.class) {
                return "DATE";
            }
            if (type == Instant.class) {
                return "DATETIME";
            }
            return type == Boolean.class ? "BOOLEAN" : length > 0 ? "TEXT(" + length + ")" : "TEXT";
        }
    }

    /**
     * Creates a file.
     *
     * @param file must not exist yet
     */
    public static GeoPackageWriter create(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            GeoPackageWriter writer = new GeoPackageWriter(connection);
            writer.execute("PRAGMA application_id = " + APPLICATION_ID);
            writer.execute("PRAGMA user_version = " + USER_VERSION);
            writer.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            writer.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                    + " definition TEXT NOT NULL, description TEXT)");
            writer.execute("CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                    + " FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
            writer.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,"
                    + " PRIMARY KEY (table_name, column_name), UNIQUE (table_name),"
                    + " FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
            writer.system("Undefined Cartesian", -1, "NONE", -1, "undefined");
            writer.system("Undefined geographic", 0, "NONE", 0, "undefined");
            writer.system(Crs.ofEpsg(4326));
            return writer;
        } catch (SQLException e) {
            throw new GeoPackageFaultException(e);
        }
    }

    /**
     * Begins a table with a geometry column {@code geom} and a key {@code fid}; they are named {@code geom_1} and
     * {@code fid_1} if another column has the name.
     *
     * @param title of the table for people
     * @param crs of the geometries, x before y; null for a table without geometries
     */
    public Table table(String name, String title, Crs crs, List<Column> columns) {
        return table(name, title, "", crs, columns);
    }

    /**
     * Begins a table with a description.
     *
     * @param about limits and credits, for people
     * @param crs of the geometries, x before y; null for a table without geometries
     */
    public Table table(String name, String title, String about, Crs crs, List<Column> columns) {
        try {
            if (crs != null) {
                system(crs);
            }
            Table table = new Table(name, title, about, crs, columns);
            tables.add(table);
            return table;
        } catch (SQLException e) {
            throw new GeoPackageFaultException(e);
        }
    }

    /**
     * Keeps a style for a table in {@code layer_styles}, which QGIS and GeoServer read.
     *
     * @param sld an SLD 1.0.0 document
     */
    public void style(Table table, String sld) {
        try {
            if (styles == null) {
                styles = StyleTable.create(connection);
            }
            styles.add(table.name, table.geometry, sld);
        } catch (SQLException e) {
            throw new GeoPackageFaultException(e);
        }
    }

    private void system(Crs crs) throws SQLException {
        system(crs.name(), code(crs), "EPSG", code(crs), crs.wkt());
    }

    private void system(String name, int id, String organization, int code, String definition) throws SQLException {
        String sql = "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setInt(2, id);
            insert.setString(3, organization);
            insert.setInt(4, code);
            insert.setString(5, definition);
            insert.executeUpdate();
        }
    }

    private static int code(Crs crs) {
        return crs == Crs.CRS84 ? 4326 : Integer.parseInt(crs.id().substring("EPSG:".length()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (connection) {
            for (Table table : tables) {
                table.end();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new GeoPackageFaultException(e);
        }
    }

    /** Quotes any name as an identifier of SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name for a column of the writer itself that differs from all other columns, ignoring case. */
    private static String own(String name, List<Column> columns) {
        String free = name;
        for (int i = 1; isTaken(free, columns); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static boolean isTaken(String name, List<Column> columns) {
        return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    /** A table that is being written. */
    public final class Table {

        private final String name;
        private final String geometry;
        private final Crs crs;
        private final Envelope extent = new Envelope();
        private final PreparedStatement insert;
        private int waiting;

        private Table(String name, String title, String about, Crs crs, List<Column> columns) throws SQLException {
            this.name = name;
            this.crs = crs;
            this.geometry = own("geom", columns);
            execute("CREATE TABLE " + quoted(name) + " (" + own("fid", columns)
                    + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                    + (crs == null ? "" : ", " + quoted(geometry) + " GEOMETRY")
                    + columns.stream()
                            .map(column -> ", " + quoted(column.name()) + " " + column.declared())
                            .collect(Collectors.joining())
                    + ")");
            describe(title, about);
            for (Column column : columns) {
                if (!column.description().isEmpty()) {
                    describe(column);
                }
            }
            List<String> names = new ArrayList<>(
                    columns.stream().map(column -> quoted(column.name())).toList());
            if (crs != null) {
                names.add(0, quoted(geometry));
            }
            this.insert = connection.prepareStatement("INSERT INTO " + quoted(name) + " (" + String.join(", ", names)
                    + ") VALUES (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
        }

        private void describe(Column column) throws SQLException {
            if (descriptions == null) {
                descriptions = ColumnDescriptions.create(connection);
            }
            descriptions.add(name, column.name(), column.description());
        }

        private void describe(String title, String about) throws SQLException {
            String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            String contents = "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id,"
                    + " description) VALUES (?, ?, ?, ?, ?, ?)";
            try (PreparedStatement row = connection.prepareStatement(contents)) {
                row.setString(1, name);
                row.setString(2, crs == null ? "attributes" : "features");
                row.setString(3, title);
                row.setString(4, now);
                row.setObject(5, crs == null ? null : code(crs));
                row.setString(6, about);
                row.executeUpdate();
            }
            if (crs != null) {
                execute("INSERT INTO gpkg_geometry_columns VALUES (" + literal(name) + ", " + literal(geometry)
                        + ", 'GEOMETRY', " + code(crs) + ", 0, 0)");
            }
        }

        /**
         * Adds a row.
         *
         * @param xyOrNull the geometry in the table's system, easting or longitude as x; null if there is none
         * @param values of the columns, in their order
         */
        public void add(Geometry xyOrNull, List<?> values) {
            try {
                int i = 1;
                if (crs != null) {
                    insert.setBytes(i++, xyOrNull == null ? null : GeometryBlob.write(xyOrNull, code(crs)));
                    if (xyOrNull != null) {
                        extent.expandToInclude(xyOrNull.getEnvelopeInternal());
                    }
                }
                for (Object value : values) {
                    insert.setObject(i++, value);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    flush();
                }
            } catch (SQLException e) {
                throw new GeoPackageFaultException(e);
            }
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            waiting = 0;
        }

        private void end() throws SQLException {
            flush();
            insert.close();
            if (!extent.isNull()) {
                execute("UPDATE gpkg_contents SET min_x = " + extent.getMinX() + ", min_y = " + extent.getMinY()
                        + ", max_x = " + extent.getMaxX() + ", max_y = " + extent.getMaxY() + " WHERE table_name = "
                        + literal(name));
            }
        }
    }
}
