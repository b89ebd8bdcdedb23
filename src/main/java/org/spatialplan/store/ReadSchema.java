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
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.layer.StoreUnavailableException;

/**
 * The schema {@code plan_map} that QGIS, map servers and SQL users read (docs/postgis.md): one view for each layer with
 * its current version, as anybody sees it. Secret layers are whole in the schema {@code plan_map_secret}, which the
 * service grants to nobody. The owner makes both at every start, because the layers are the city's own; a view that is
 * already correct is not touched. What the database refuses stays unchanged and is logged: views of other users that
 * depend on it never stop a start.
 */
public final class ReadSchema {

    static final String NAME = "plan_map";
    /** The schema of secret layers. */
    public static final String SECRET = "plan_map_secret";

    private static final String PUBLIC_VERSIONS = "public_version";
    private static final String ALL_VERSIONS = "layer_version";

    private static final Logger LOG = LoggerFactory.getLogger(ReadSchema.class);

    private final PostgisDatabase database;

    public ReadSchema(PostgisDatabase database) {
        this.database = database;
    }

    /**
     * Makes the views, all in one transaction. From its end no reader of {@code plan_map} sees what is secret, whatever
     * could not be made.
     *
     * @param views of what anybody sees
     * @param secret views of secret layers, whole
     * @param hidden what anybody does not see
     * @throws StoreUnavailableException if the database is not reachable
     * @throws StoreException if the database cannot be used at all
     */
    public void make(List<ReadView> views, List<ReadView> secret, SecretRows hidden) {
        try (Connection connection = database.ownerConnections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + StoreLock.KEY + ")");
            statement.execute("create or replace view spatialplan.secret_layer as " + hidden.select());
            for (String layer : hidden.all()) {
                hide(layer, statement);
            }
            make(NAME, views, PUBLIC_VERSIONS, connection, statement);
            attempt("the rights of readers in " + NAME, () -> grant(statement), connection);
            make(SECRET, secret, ALL_VERSIONS, connection, statement);
            forget(secret, connection, statement);
            connection.commit();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw new StoreUnavailableException(e);
            }
            throw new StoreException("The views of the schema " + NAME + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void make(
            String schema, List<ReadView> views, String versions, Connection connection, Statement statement)
            throws SQLException {
        for (ReadView view : views) {
            String what = "the view " + schema + "." + view.name();
            attempt(what, () -> make(schema, view, versions, statement), connection);
        }
        List<ReadView> present = present(schema, views, statement);
        List<ReadView> whole =
                present.stream().filter(view -> view.part().isEmpty()).toList();
        attempt("the view " + schema + ".layers", () -> makeList(schema, whole, statement), connection);
        attempt("the view " + schema + ".gt_pk_metadata", () -> makeKeys(schema, present, statement), connection);
    }

    /**
     * Lets the view of a layer that has become secret show what anybody sees, which may be nothing. Its columns stay, so
     * that views of others stay valid.
     */
    private static void hide(String layer, Statement statement) throws SQLException {
        ReadView view = new ReadView(layer, "", "", false, List.of());
        Map<String, String> existing = columns(NAME, view.name(), statement);
        if (!existing.isEmpty()) {
            statement.execute(
                    "create or replace view " + named(NAME, view) + " as " + view.select(existing, PUBLIC_VERSIONS));
        }
    }

    /** Drops the views of layers that are no longer secret. */
    private static void forget(List<ReadView> secret, Connection connection, Statement statement) throws SQLException {
        Set<String> wanted = secret.stream().map(ReadView::name).collect(Collectors.toSet());
        List<String> former = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select table_name from information_schema.views where table_schema = '" + SECRET
                        + "' and table_name not in ('layers', 'gt_pk_metadata')")) {
            while (rows.next()) {
                former.add(rows.getString(1));
            }
        }
        for (String view : former) {
            if (!wanted.contains(view)) {
                String name = SECRET + "." + ReadView.identifier(view);
                attempt("the end of the view " + name, () -> statement.execute("drop view " + name), connection);
            }
        }
    }

    private static String named(String schema, ReadView view) {
        return schema + "." + ReadView.identifier(view.name());
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
    private static List<ReadView> present(String schema, List<ReadView> views, Statement statement)
            throws SQLException {
        List<ReadView> present = new ArrayList<>();
        for (ReadView view : views) {
            if (!columns(schema, view.name(), statement).isEmpty()) {
                present.add(view);
            }
        }
        return present;
    }

    private static void make(String schema, ReadView view, String versions, Statement statement) throws SQLException {
        String name = named(schema, view);
        Map<String, String> existing = columns(schema, view.name(), statement);
        if (view.isAnother(existing)) {
            statement.execute("drop view " + name);
            existing = Map.of();
        }
        statement.execute("create or replace view " + name + " as " + view.select(existing, versions));
        statement.execute("comment on view " + name + " is " + ReadView.literal(view.comment()));
    }

    private static void makeList(String schema, List<ReadView> views, Statement statement) throws SQLException {
        String rows = views.isEmpty() ? "(null, null, null, null, false)" : ReadView.values(views);
        statement.execute("create or replace view " + schema + ".layers as select cast(layer as text) as layer,"
                + " cast(view_name as text) as view_name, cast(title_zh as text) as title_zh,"
                + " cast(title_en as text) as title_en, computed from (values " + rows
                + ") as layers (layer, view_name, title_zh, title_en, computed) where layer is not null");
    }

    /**
     * Makes the table of keys. Views have no keys; GeoServer looks for them here, and without them it has neither
     * lasting identifiers nor pages.
     */
    private static void makeKeys(String schema, List<ReadView> views, Statement statement) throws SQLException {
        String rows = views.isEmpty()
                ? "(null)"
                : views.stream()
                        .map(view -> "(" + ReadView.literal(view.name()) + ")")
                        .collect(Collectors.joining(", "));
        statement.execute("create or replace view " + schema + ".gt_pk_metadata as select cast('" + schema
                + "' as text) as table_schema, cast(view_name as text) as table_name, cast('feature_key' as text) as pk_column,"
                + " cast(null as integer) as pk_column_idx, cast('assigned' as text) as pk_policy,"
                + " cast(null as text) as pk_sequence from (values " + rows
                + ") as views (view_name) where view_name is not null");
        statement.execute("comment on view " + schema + ".gt_pk_metadata is '供 GeoServer 识别主键 · Keys of the views, for"
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

    private static Map<String, String> columns(String schema, String view, Statement statement) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select column_name, data_type from information_schema.columns where table_schema = '" + schema
                        + "' and table_name = " + ReadView.literal(view) + " order by ordinal_position")) {
            while (rows.next()) {
                columns.put(rows.getString("column_name"), rows.getString("data_type"));
            }
        }
        return columns;
    }
}
