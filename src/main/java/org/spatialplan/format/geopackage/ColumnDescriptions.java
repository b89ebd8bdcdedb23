package org.spatialplan.format.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the descriptions of columns: the GeoPackage extension "Schema" (OGC 12-128r18, annex F.9). Used by one thread.
 */
final class ColumnDescriptions {

    private static final String TABLE = "gpkg_data_columns";
    /** The largest number of descriptions, one for each column that a table may have. */
    private static final int MOST = 2_000;
    /** The largest number of characters of a description; longer ones are ignored. */
    private static final int LONGEST = 1_000;

    private final Connection connection;

    private ColumnDescriptions(Connection connection) {
        this.connection = connection;
    }

    static ColumnDescriptions create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                            + " definition TEXT NOT NULL, scope TEXT NOT NULL, UNIQUE (table_name, column_name, extension_name))");
            statement.execute(
                    "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT,"
                            + " title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,"
                            + " PRIMARY KEY (table_name, column_name), UNIQUE (table_name, name))");
            statement.execute("CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,"
                    + " constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC,"
                    + " max_is_inclusive BOOLEAN, description TEXT, UNIQUE (constraint_name, constraint_type, value))");
            for (String table : new String[] {"gpkg_data_columns", "gpkg_data_column_constraints"}) {
                statement.execute("INSERT INTO gpkg_extensions VALUES ('" + table + "', NULL, 'gpkg_schema',"
                        + " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')");
            }
        }
        return new ColumnDescriptions(connection);
    }

    void add(String table, String column, String description) throws SQLException {
        String sql = "INSERT INTO gpkg_data_columns (table_name, column_name, description) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, table);
            insert.setString(2, column);
            insert.setString(3, description);
            insert.executeUpdate();
        }
    }

    /** The description of a column that is declared to hold JSON. */
    static final String JSON = "application/json";

    /**
     * The descriptions by column; empty if the file has none or has them in another form. A column with a media type is
     * described by that type.
     */
    static Map<String, String> of(ReadOnlySqlite sqlite, TableKinds kinds, String table) {
        try {
            return kinds.isPlain(TABLE) ? read(sqlite, kinds, table) : Map.of();
        } catch (SQLException e) {
            // the rows can be read without descriptions
            return Map.of();
        }
    }

    private static Map<String, String> read(ReadOnlySqlite sqlite, TableKinds kinds, String table) throws SQLException {
        kinds.columns(sqlite, TABLE);
        Map<String, String> descriptions = new HashMap<>();
        String sql = "SELECT substr(column_name, 1, " + LONGEST + "), substr(coalesce(mime_type, description), 1, "
                + LONGEST + ") FROM " + TABLE + " NOT INDEXED WHERE table_name = ? COLLATE NOCASE LIMIT " + MOST;
        try (PreparedStatement question = sqlite.prepared(sql)) {
            question.setString(1, table);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    descriptions.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return descriptions;
    }
}
