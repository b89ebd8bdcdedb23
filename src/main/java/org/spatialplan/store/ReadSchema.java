package org.spatialplan.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.layer.StoreUnavailableException;

/**
 * The schema {@code plan_map} that QGIS, map servers and SQL users read (docs/postgis.md): a view a layer with its current
 * version. Made by the owner at every start, because the layers are the city's own; a view that is already as it should be
 * is left alone.
 */
public final class ReadSchema {

    static final String NAME = "plan_map";

    private final PostgisDatabase database;

    public ReadSchema(PostgisDatabase database) {
        this.database = database;
    }

    /**
     * Makes the views, all in one transaction.
     *
     * @throws StoreUnavailableException if the database is gone
     * @throws StoreException if the database refuses, for example because others built on a column whose type changed
     */
    public void make(List<ReadView> views) {
        Login owner = database.owner();
        try (Connection connection = DriverManager.getConnection(database.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + StoreLock.KEY + ")");
            for (ReadView view : views) {
                make(view, statement);
            }
            makeList(views, statement);
            grant(statement);
            connection.commit();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw new StoreUnavailableException(e);
            }
            throw new StoreException("The views of the schema " + NAME + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void make(ReadView view, Statement statement) throws SQLException {
        String name = NAME + "." + ReadView.identifier(view.name());
        Map<String, String> existing = columns(view.name(), statement);
        if (view.changesTypes(existing)) {
            statement.execute("drop view " + name);
            existing = Map.of();
        }
        statement.execute("create or replace view " + name + " as " + view.select(existing));
        statement.execute("comment on view " + name + " is " + ReadView.literal(view.comment()));
    }

    private static void makeList(List<ReadView> views, Statement statement) throws SQLException {
        statement.execute("create or replace view " + NAME + ".layers as select cast(layer as text) as layer,"
                + " cast(view_name as text) as view_name, cast(title_zh as text) as title_zh,"
                + " cast(title_en as text) as title_en, computed from (values " + ReadView.values(views)
                + ") as layers (layer, view_name, title_zh, title_en, computed)");
    }

    private void grant(Statement statement) throws SQLException {
        for (String reader : List.of(database.reader(), database.service().username())) {
            statement.execute("do $$ begin if exists (select from pg_roles where rolname = " + ReadView.literal(reader)
                    + ") then execute "
                    + ReadView.literal("grant usage on schema " + NAME + " to " + ReadView.identifier(reader))
                    + "; execute "
                    + ReadView.literal(
                            "grant select on all tables in schema " + NAME + " to " + ReadView.identifier(reader))
                    + "; end if; end $$");
        }
    }

    private static Map<String, String> columns(String view, Statement statement) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select column_name, data_type from information_schema.columns where table_schema = '" + NAME
                        + "' and table_name = " + ReadView.literal(view) + " order by ordinal_position")) {
            while (rows.next()) {
                columns.put(rows.getString("column_name"), rows.getString("data_type"));
            }
        }
        return columns;
    }
}
