package org.spatialplan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.layer.StoreUnavailableException;

/**
 * The schema {@code plan_map} that QGIS, map servers and SQL users read (docs/postgis.md): one view for each layer with
 * its current version. The owner makes it at every start, because the layers are the city's own; a view that is already
 * correct is not touched. What the database refuses stays unchanged and is logged: views of other users that depend on
 * it never stop a start.
 */
public final class ReadSchema {

    static final String NAME = "plan_map";

    private static final Logger LOG = LoggerFactory.getLogger(ReadSchema.class);

    private final PostgisDatabase database;

    public ReadSchema(PostgisDatabase database) {
        this.database = database;
    }

    /**
     * Makes the views, all in one transaction.
     *
     * @throws StoreUnavailableException if the database is not reachable
     * @throws StoreException if the database cannot be used at all
     */
    public void make(List<ReadView> views) {
        try (Connection connection = database.ownerConnections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + StoreLock.KEY + ")");
            for (ReadView view : views) {
                attempt("the view " + NAME + "." + view.name(), () -> make(view, statement), connection);
            }
            attempt("the view " + NAME + ".layers", () -> makeList(present(views, statement), statement), connection);
            attempt("the view " + NAME + ".gt_pk_metadata", () -> makeKeys(statement), connection);
            attempt("the rights of readers in " + NAME, () -> grant(statement), connection);
            connection.commit();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw new StoreUnavailableException(e);
            }
            throw new StoreException("The views of the schema " + NAME + " cannot be made: " + e.getMessage(), e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** Runs a step; a failure undoes that step alone. */
    private static void attempt(String what, Step step, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            step.run();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            LOG.warn("{} cannot be made and stays as it was: {}", what, e.getMessage());
        }
    }

    /** Lists the views that exist, made now or before. */
    private static List<ReadView> present(List<ReadView> views, Statement statement) throws SQLException {
        List<ReadView> present = new ArrayList<>();
        for (ReadView view : views) {
            if (!columns(view.name(), statement).isEmpty()) {
                present.add(view);
            }
        }
        return present;
    }

    private static void make(ReadView view, Statement statement) throws SQLException {
        String name = NAME + "." + ReadView.identifier(view.name());
        Map<String, String> existing = columns(view.name(), statement);
        if (view.isAnother(existing)) {
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

    /**
     * Makes the table of keys. Views have no keys; GeoServer looks for them here, and without them it has neither
     * lasting identifiers nor pages.
     */
    private static void makeKeys(Statement statement) throws SQLException {
        statement.execute("create or replace view " + NAME + ".gt_pk_metadata as select cast('" + NAME
                + "' as text) as table_schema, view_name as table_name, cast('feature_key' as text) as pk_column,"
                + " cast(null as integer) as pk_column_idx, cast('assigned' as text) as pk_policy,"
                + " cast(null as text) as pk_sequence from " + NAME + ".layers");
        statement.execute("comment on view " + NAME + ".gt_pk_metadata is '供 GeoServer 识别主键 · Keys of the views, for"
                + " GeoServer'");
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
