package org.spatialplan.bench.rival;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.spatialplan.PostgisServer;
import org.spatialplan.shape.CityShapes;

/** The questions of the benchmark asked of PostGIS, in the ways that it answers fastest. */
final class PostgisRival implements AutoCloseable {

    private static final int SRID = 0;
    private static final String AREA_SHARED = "sum(ST_Area(ST_Intersection(a.geom, p.geom)))";
    private final PostgisServer server;
    private final Connection connection;
    private final List<byte[]> parcels;
    private final List<Polygon> parcelsGiven;
    private PreparedStatement roundTrip;
    private PreparedStatement onWhole;
    private PreparedStatement onPieces;
    private PreparedStatement touching;
    private PreparedStatement near;

    private PostgisRival(PostgisServer server, Connection connection, List<Polygon> parcels) {
        this.server = server;
        this.connection = connection;
        this.parcels = parcels.stream().map(new WKBWriter()::write).toList();
        this.parcelsGiven = parcels;
    }

    static PostgisRival load(PostgisServer server, CityShapes data) throws SQLException {
        PostgisRival rival = new PostgisRival(server, server.connect(), data.parcels());
        rival.fill("whole", data.polygons());
        rival.fill("parcels", data.parcels());
        rival.fill("rivers", data.rivers());
        rival.cut("whole", "pieces", 128);
        rival.cut("rivers", "reaches", 64);
        rival.prepare();
        return rival;
    }

    String version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT 'PostgreSQL ' || current_setting('server_version') || ', PostGIS ' || postgis_lib_version()"
                                + " || ', GEOS ' || postgis_geos_version()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The pieces that ST_Subdivide made, ordered by polygon. */
    List<Shape> pieces() throws SQLException {
        List<Shape> pieces = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT id, ST_AsBinary(geom, 'NDR') FROM pieces ORDER BY id")) {
            while (rows.next()) {
                pieces.add(new Shape(rows.getInt(1), rows.getBytes(2)));
            }
        }
        return pieces;
    }

    void askNothing() throws SQLException {
        count(roundTrip);
    }

    int onWhole(int parcel) throws SQLException {
        onWhole.setBytes(1, parcels.get(parcel));
        return count(onWhole);
    }

    int onPieces(int parcel) throws SQLException {
        onPieces.setBytes(1, parcels.get(parcel));
        return count(onPieces);
    }

    int touching(int river) throws SQLException {
        touching.setInt(1, river);
        return count(touching);
    }

    /** Parcels within 500 m of a river. */
    int near(int river) throws SQLException {
        near.setInt(1, river);
        return count(near);
    }

    int[] parcelsNear(int river, double distanceM) throws SQLException {
        PreparedStatement question = distanceM == 0 ? touching : near;
        question.setInt(1, river);
        List<Integer> ids = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Seconds that all parcels take into a table, in one statement with parallel workers. */
    double allByParallelPlan() throws SQLException {
        execute("DROP TABLE IF EXISTS shared");
        execute("SET max_parallel_workers_per_gather = 2");
        double seconds = timed(() -> execute("CREATE UNLOGGED TABLE shared AS " + allPairs("true")));
        execute("SET max_parallel_workers_per_gather = 0");
        return seconds;
    }

    /** Seconds that all parcels take into a table, by two connections, each with every other polygon. */
    double allByTwoConnections() throws SQLException {
        execute("DROP TABLE IF EXISTS shared");
        execute("CREATE UNLOGGED TABLE shared (parcel int, area int, m2 double precision)");
        return timed(() -> {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> insert("a.id % 2 = 0"));
            insert("a.id % 2 = 1");
            first.join();
        });
    }

    /** Seconds that all parcels take from rows of text into an indexed table. */
    double loadParcels() throws SQLException {
        execute("DROP TABLE IF EXISTS loaded");
        List<byte[]> rows = rows(parcelsGiven);
        return timed(() -> load("loaded", rows));
    }

    /** What the last run over all parcels wrote. */
    Pairs pairs() throws SQLException {
        Pairs pairs = new Pairs();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT parcel, area, m2 FROM shared")) {
            while (rows.next()) {
                pairs.add(rows.getInt(1), rows.getInt(2), rows.getDouble(3));
            }
        }
        return pairs;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void insert(String condition) {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            statement.execute("SET max_parallel_workers_per_gather = 0");
            statement.execute("INSERT INTO shared " + allPairs(condition));
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static String allPairs(String condition) {
        return "SELECT p.id AS parcel, a.id AS area, " + AREA_SHARED + " AS m2 FROM parcels p JOIN pieces a"
                + " ON ST_Intersects(a.geom, p.geom) WHERE " + condition + " GROUP BY p.id, a.id HAVING " + AREA_SHARED
                + " > 0";
    }

    private void prepare() throws SQLException {
        execute("SET plan_cache_mode = force_generic_plan");
        execute("SET max_parallel_workers_per_gather = 0");
        roundTrip = connection.prepareStatement("SELECT 1");
        onWhole = connection.prepareStatement(sharedWith("whole"));
        onPieces = connection.prepareStatement(sharedWith("pieces"));
        touching = connection.prepareStatement(parcelsWhere("ST_Intersects(p.geom, r.geom)"));
        near = connection.prepareStatement(parcelsWhere("ST_DWithin(p.geom, r.geom, 500)"));
    }

    private static String sharedWith(String table) {
        return "SELECT a.id, " + AREA_SHARED + " FROM (SELECT ST_GeomFromWKB(?, " + SRID + ") AS geom OFFSET 0) p JOIN "
                + table + " a ON ST_Intersects(a.geom, p.geom) GROUP BY a.id HAVING " + AREA_SHARED + " > 0";
    }

    private static String parcelsWhere(String condition) {
        return "SELECT DISTINCT p.id FROM reaches r JOIN parcels p ON " + condition + " WHERE r.id = ?";
    }

    private void fill(String table, List<? extends Geometry> geometries) throws SQLException {
        load(table, rows(geometries));
    }

    private void load(String table, List<byte[]> rows) throws SQLException {
        execute("CREATE TABLE " + table + " (id int PRIMARY KEY, geom geometry)");
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        for (byte[] row : rows) {
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
        index(table);
    }

    private static List<byte[]> rows(List<? extends Geometry> geometries) {
        WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        return IntStream.range(0, geometries.size())
                .mapToObj(i -> i + "\t" + WKBWriter.toHex(writer.write(geometries.get(i))) + "\n")
                .map(row -> row.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private void cut(String from, String to, int vertices) throws SQLException {
        execute("CREATE TABLE " + to + " AS SELECT id, ST_Subdivide(geom, " + vertices + ") AS geom FROM " + from);
        execute("CREATE INDEX ON " + to + " (id)");
        index(to);
    }

    private void index(String table) throws SQLException {
        execute("CREATE INDEX ON " + table + " USING gist (geom)");
        execute("VACUUM ANALYZE " + table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PreparedStatement question) throws SQLException {
        int count = 0;
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static double timed(Step step) throws SQLException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Something with the database. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
