package org.spatialplan.format.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The table {@code layer_styles} as QGIS makes it. It holds the SLD without QGIS's own form of the style. The style is
 * therefore not marked as the default, for which QGIS requires its own form.
 */
final class StyleTable {

    private static final String NAME = "layer_styles";

    private final Connection connection;

    private StyleTable(Connection connection) {
        this.connection = connection;
    }

    static StyleTable create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + NAME + " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                    + " f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
                    + " f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
                    + " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
                    + " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))");
            statement.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
                    + " VALUES ('" + NAME + "', 'attributes', '" + NAME + "', '',"
                    + " strftime('%Y-%m-%dT%H:%M:%fZ','now'))");
        }
        return new StyleTable(connection);
    }

    void add(String table, String geometry, String sld) throws SQLException {
        String sql = "INSERT INTO " + NAME + " (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,"
                + " styleName, styleQML, styleSLD, useAsDefault, description, owner)"
                + " VALUES ('', '', ?, ?, ?, '', ?, 0, '', '')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, table);
            insert.setString(2, geometry);
            insert.setString(3, table);
            insert.setString(4, sld);
            insert.executeUpdate();
        }
    }
}
