package org.spatialplan.format.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * Finds the plain tables of a SQLite file. A view, a virtual table or a generated column is code of the file's author,
 * which may never end or fill the memory, and is not queried. Immutable.
 */
final class TableKinds {

    /**
     * The beginning of the definition of a plain table. SQLite keeps definitions with these words unchanged, and
     * refuses a file whose definition has another name.
     */
    private static final String PLAIN = "CREATE TABLE ";

    private final String fileName;
    private final Map<String, Boolean> plain;

    private TableKinds(String fileName, Map<String, Boolean> plain) {
        this.fileName = fileName;
        this.plain = plain;
    }

    /**
     * A column.
     *
     * @param type as it is declared, without the part in brackets
     */
    record Column(String name, String type) {

        private static Column declared(String name, String type) {
            int bracket = type.indexOf('(');
            return new Column(name, (bracket < 0 ? type : type.substring(0, bracket)).strip());
        }
    }

    static TableKinds of(String fileName, ReadOnlySqlite sqlite) throws SQLException {
        Map<String, Boolean> plain = new HashMap<>();
        try (Statement statement = sqlite.statement();
                ResultSet found = statement.executeQuery("SELECT name, type, substr(sql, 1, " + PLAIN.length()
                        + ") FROM sqlite_master WHERE type IN ('table', 'view')")) {
            while (found.next()) {
                plain.put(
                        lower(found.getString(1)),
                        "table".equals(found.getString(2)) && PLAIN.equalsIgnoreCase(found.getString(3)));
            }
        }
        return new TableKinds(fileName, plain);
    }

    private static String lower(String name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }

    /** Whether there is a table or view with this name. */
    boolean exists(String table) {
        return plain.containsKey(lower(table));
    }

    /** Whether there is a plain table with this name. */
    boolean isPlain(String table) {
        return plain.getOrDefault(lower(table), false);
    }

    /**
     * Requires a plain table.
     *
     * @throws DataFileException if there is no plain table with this name
     */
    void requirePlain(String table) {
        if (!exists(table)) {
            throw new DataFileException(fileName, 0, Messages.of("format.no-geopackage-no-table", table));
        }
        if (!isPlain(table)) {
            throw new DataFileException(fileName, 0, Messages.of("format.table-view-virtual-table", table));
        }
    }

    /**
     * The columns of a plain table.
     *
     * @throws DataFileException if the table is not plain, or a column is generated
     */
    List<Column> columns(ReadOnlySqlite sqlite, String table) throws SQLException {
        requirePlain(table);
        List<Column> columns = new ArrayList<>();
        try (Statement statement = sqlite.statement();
                ResultSet found =
                        statement.executeQuery("PRAGMA table_xinfo(" + GeoPackageWriter.quoted(table) + ")")) {
            while (found.next()) {
                if (found.getInt("hidden") != 0) {
                    throw generated(table, found.getString("name"));
                }
                columns.add(Column.declared(found.getString("name"), found.getString("type")));
            }
        }
        return columns;
    }

    private DataFileException generated(String table, String column) {
        return new DataFileException(fileName, 0, Messages.of("format.column-table-generated-one", table, column));
    }
}
